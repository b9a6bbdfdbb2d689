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
import java.util.function.Consumer;

/// The stream that staff's screens follow. Remembers the last [#KEPT] stored events of this process, so that a screen
/// that
/// was cut off reads on where it was; one that was away for longer reads its lists anew. Thread-safe.
final class StaffFeed {
    static final int KEPT = 2_000;

    private final String process = Tokens.random();
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private final List<Consumer<Told>> screens = new CopyOnWriteArrayList<>();
    private final Map<String, Seen> present = new ConcurrentHashMap<>();
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
    /// @param position its place in the stream; empty for what is of the moment
    record Told(String position, StaffNews news) {}

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
            told = new Told(news instanceof StaffNews.Stored ? written(last) : "", news);
            screens.forEach(screen -> screen.accept(told));
        }
    }

    /// The place in the stream as of now.
    String position() {
        synchronized (kept) {
            return written(last);
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
            List<Told> missed = new ArrayList<>();
            if (complete) {
                kept.stream()
                        .filter(event -> event.number() > number.orElseThrow())
                        .forEach(event -> missed.add(new Told(written(event.number()), event.news())));
            }
            screens.add(screen);
            return new Following(written(last), complete, missed, () -> screens.remove(screen));
        }
    }

    /// @param position the stream's place when following began
    record Following(String position, boolean complete, List<Told> missed, Runnable stop) {
        Following {
            missed = List.copyOf(missed);
        }
    }

    /// A screen was opened or shows something else.
    void see(String screen, Seen seen) {
        present.put(screen, seen);
        tell(new StaffNews.Presence());
    }

    void gone(String screen) {
        if (present.remove(screen) != null) {
            tell(new StaffNews.Presence());
        }
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
