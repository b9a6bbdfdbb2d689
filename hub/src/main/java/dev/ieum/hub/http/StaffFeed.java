package dev.ieum.hub.http;

import dev.ieum.hub.chat.Tokens;
import dev.ieum.record.conversation.StaffMember;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The stream that staff's screens follow. Remembers the last [#KEPT] stored events of this process,
/// so that a screen that was cut off reads on where it was; one that was away for longer reads its
/// lists anew. Thread-safe.
final class StaffFeed {
    static final int KEPT = 2_000;
    private static final int REPEATED = 100;

    private final String process = Tokens.random();
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private final List<Consumer<Told>> screens = new CopyOnWriteArrayList<>();
    private final Map<String, Seen> present = new ConcurrentHashMap<>();
    private final AtomicLong presences = new AtomicLong();
    private long last;

    StaffFeed(Feed feed) {
        feed.oversee((conversation, happening) -> {
            switch (happening) {
                case Feed.Happening.Stored(var event) -> tell(new StaffNews.InThread(event));
                case Feed.Happening.Typing(var from, var author, var on) -> {
                    if (on) {
                        tell(new StaffNews.Typing(conversation, from, author));
                    }
                }
                case Feed.Happening.Read _ -> {
                    // the row's own event says it
                }
            }
        });
    }

    /// News as it is told.
    ///
    /// @param number its place in the stream; that of the last stored one for what is of the moment
    /// @param position the place as it is written; empty for what is of the moment
    record Told(long number, String position, StaffNews news) {}

    private record Numbered(long number, StaffNews.Stored news) {}

    /// Who has a screen open, and what is on it.
    record Seen(StaffMember member, Optional<String> viewing) {}

    void tell(StaffNews news) {
        Told told;
        synchronized (kept) {
            if (news instanceof StaffNews.Stored stored) {
                last++;
                kept.addLast(new Numbered(last, stored));
                if (kept.size() > KEPT) {
                    kept.removeFirst();
                }
            }
            told = new Told(last, news instanceof StaffNews.Stored ? written(last) : "", news);
            screens.forEach(screen -> screen.accept(told));
        }
    }

    /// The place in the stream as of now.
    String position() {
        synchronized (kept) {
            return written(last);
        }
    }

    /// The number of the last stored event.
    long number() {
        synchronized (kept) {
            return last;
        }
    }

    /// Follows the stream from `after` on.
    ///
    /// @return what was missed, and how to stop; [Following#complete] is false when that cannot be told any more
    Following follow(String after, Consumer<Told> screen) {
        synchronized (kept) {
            Optional<Long> number = number(after);
            boolean complete = number.isPresent()
                    && (number.get() == last
                            || (!kept.isEmpty()
                                    && kept.getFirst().number() <= number.get() + 1
                                    && number.get() <= last));
            screens.add(screen);
            Missed missed = complete ? missed(number.orElseThrow()) : new Missed(List.of(), List.of());
            return new Following(written(last), complete, missed, () -> screens.remove(screen));
        }
    }

    private Missed missed(long after) {
        List<Told> events = new ArrayList<>();
        List<StaffNews.Stored> before = new ArrayList<>();
        for (Numbered event : kept) {
            if (event.number() > after) {
                events.add(new Told(event.number(), written(event.number()), event.news()));
            } else if (event.number() > after - REPEATED) {
                before.add(event.news());
            }
        }
        return new Missed(events, before);
    }

    /// @param position the stream's place when following began
    record Following(String position, boolean complete, Missed missed, Runnable stop) {}

    /// What a screen that comes back has not heard.
    ///
    /// @param events that it was certainly not told
    /// @param before the last ones that it was told, whose rows may have been cut off behind them
    record Missed(List<Told> events, List<StaffNews.Stored> before) {
        Missed {
            events = List.copyOf(events);
            before = List.copyOf(before);
        }
    }

    /// A screen was opened or shows something else.
    void see(String screen, Seen seen) {
        present.put(screen, seen);
        presences.incrementAndGet();
        tell(new StaffNews.Presence());
    }

    void gone(String screen) {
        if (present.remove(screen) != null) {
            presences.incrementAndGet();
            tell(new StaffNews.Presence());
        }
    }

    /// How often anybody came, went or looked at something else.
    long presences() {
        return presences.get();
    }

    List<Seen> present() {
        return List.copyOf(present.values());
    }

    private String written(long number) {
        return process + "-" + number;
    }

    private Optional<Long> number(String position) {
        String mine = process + "-";
        try {
            return position.startsWith(mine)
                    ? Optional.of(Long.parseLong(position.substring(mine.length())))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
