package dev.ieum.bot.reply;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How values are written for customers.
public final class Formats {

    private static final DateTimeFormatter KOREAN_DAY = DateTimeFormatter.ofPattern("M월 d일 (E)", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final boolean english;

    private Formats(boolean english) {
        this.english = english;
    }

    public static Formats in(String locale) {
        return new Formats(locale.startsWith("en"));
    }

    /// `11월 28일 (토)` or `Sat, Nov 28`.
    public String day(LocalDate day) {
        return (english ? ENGLISH_DAY : KOREAN_DAY).format(day);
    }

    /// `14:00`.
    public String time(LocalTime time) {
        return CLOCK.format(time);
    }

    public String at(LocalDateTime at) {
        return day(at.toLocalDate()) + " " + time(at.toLocalTime());
    }

    /// `107,000원` or `KRW 107,000`.
    public String won(long amount) {
        String digits = String.format(Locale.ROOT, "%,d", amount);
        return english ? "KRW " + digits : digits + "원";
    }

    public String people(int people) {
        return english ? people + (people == 1 ? " person" : " people") : people + "명";
    }

    /// Free seats.
    public String seats(int seats) {
        return english ? seats + (seats == 1 ? " seat" : " seats") : seats + "자리";
    }

    public String pieces(int pieces) {
        return english ? "x" + pieces : pieces + "개";
    }
}
