package dev.ieum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Applicability;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Audience;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.MemoryIndex;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.PassageListener;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RoundsTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ArticleKey KEY = new ArticleKey("winter", "ko");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T03:00:00Z"));
    private final List<ArticlePassages> heard = new ArrayList<>();
    private final AtomicInteger takenOver = new AtomicInteger();
    private final Database database;

    RoundsTest(TestDatabase databases) {
        database = databases.fresh(Articles.MIGRATIONS);
    }

    @Test
    void whatAnotherProcessChangesShouldBeTakenOverOnce() {
        Articles ours = articles(heard::addAll);
        Articles theirs = articles(PassageListener.NONE);
        try (Rounds rounds = new Rounds(ours, takenOver::incrementAndGet, clock(), SEOUL)) {
            publish(ours, ArticleContent.of("겨울", List.of(), "저녁 7시에 닫습니다."));
            rounds.look();
            assertThat(takenOver).hasValue(0);

            publish(theirs, ArticleContent.of("겨울", List.of(), "저녁 6시에 닫습니다."));
            rounds.look();
            rounds.look();

            assertThat(takenOver).hasValue(1);
        }
    }

    @Test
    void whatBeginsToHoldShouldBeAnnouncedWhenTheDayBegins() {
        Articles articles = articles(heard::addAll);
        Applicability december = new Applicability(LocalDate.of(2026, 12, 1), null, Audience.EVERYONE, List.of());
        try (Rounds rounds = new Rounds(articles, takenOver::incrementAndGet, clock(), SEOUL)) {
            publish(articles, new ArticleContent("겨울", List.of(), "저녁 7시에 닫습니다.", december, null));
            rounds.look();
            assertThat(heard).allMatch(change -> change.passages().isEmpty());

            now.set(Instant.parse("2026-11-30T15:00:01Z"));
            rounds.look();

            assertThat(heard.getLast().passages()).hasSize(1);
        }
    }

    private static void publish(Articles articles, ArticleContent content) {
        articles.put(Edit.of(KEY, content, Origin.WRITTEN_HERE, "미소"));
        new Publisher(articles, new MemoryIndex()).publish(KEY, "미소");
    }

    private Articles articles(PassageListener listener) {
        return new Articles(database, clock(), SEOUL, Ids.timeOrdered(Clock.systemUTC()), listener);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
