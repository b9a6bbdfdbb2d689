package dev.ieum.bot.reply;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// How values are written for customers.
public final class Formats {

    private static final DateTimeFormatter KOREAN_DAY = DateTimeFormatter.ofPattern("M월 d일 (E)", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.,/-])(?<!(?:오전|오후|am|pm)\\s?)([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])(?!\\s?(?:am|pm|a\\.m|p\\.m))",
            Pattern.CASE_INSENSITIVE);

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

    /// `오후 2시`, `오후 6시 30분`, `2 pm`, `6:30 pm`.
    public String time(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        boolean morning = time.getHour() < 12;
        String minute = "%02d".formatted(time.getMinute());
        if (english) {
            return hour + (time.getMinute() == 0 ? "" : ":" + minute) + (morning ? " am" : " pm");
        }
        return (morning ? "오전 " : "오후 ") + hour + "시" + (time.getMinute() == 0 ? "" : " " + time.getMinute() + "분");
    }

    /// A text with its 24-hour times written as [#time] writes them: 일요일 11:00 as 일요일 오전 11시.
    public String clocks(String text) {
        return CLOCK.matcher(text)
                .replaceAll(match -> Integer.parseInt(match.group(1)) < 24
                        ? time(LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                        : match.group());
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

    /// `2시간`, `2 hours`; minutes below an hour.
    public String length(Duration length) {
        long hours = length.toHours();
        return hours > 0
                ? english ? hours + (hours == 1 ? " hour" : " hours") : hours + "시간"
                : english ? length.toMinutes() + " minutes" : length.toMinutes() + "분";
    }

    /// How long a lesson is, in minutes as the shop says it: `90분`, `90 minutes`.
    public String minutes(int minutes) {
        return minutes + (english ? " minutes" : "분");
    }

    /// Free seats.
    public String seats(int seats) {
        return english ? seats + (seats == 1 ? " seat" : " seats") : seats + "자리";
    }

    public String pieces(int pieces) {
        return english ? "x" + pieces : pieces + "개";
    }
}
