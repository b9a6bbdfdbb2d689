package dev.ieum.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.KnowledgeSettings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingNumber;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.booking.SessionQuery;
import dev.ieum.record.order.OrderNumber;
import dev.ieum.record.order.OrderStatus;
import dev.ieum.record.shop.Won;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
@OnEveryDatabase
class DemoShopTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:20:00Z");

    private final Clock clock = Clock.fixed(TUESDAY, SEOUL);
    private final CustomerRecord record;
    private final KnowledgeBase knowledge;
    private final DemoShop shop;
    private final Path folder;

    DemoShopTest(TestDatabase databases, @TempDir Path folder) {
        Database database = databases.fresh(CustomerRecord.MIGRATIONS, Articles.MIGRATIONS);
        this.folder = folder;
        record = CustomerRecord.open(database, clock, Ids.timeOrdered(clock));
        knowledge = KnowledgeBase.open(KnowledgeSettings.in(folder, SEOUL), database, clock);
        shop = new DemoShop(record, knowledge, clock, SEOUL);
    }

    @AfterEach
    void close() {
        knowledge.close();
    }

    @Test
    void anEmptyRecordShouldBeFilledOnce() {
        assertThat(shop.fillIfEmpty(folder.resolve("articles"))).isTrue();
        assertThat(shop.fillIfEmpty(folder.resolve("articles"))).isFalse();

        assertThat(record.courses().list()).hasSize(8);
        assertThat(record.stock().list()).hasSize(14);
        List<ClassSession> sessions =
                record.courses().list(SessionQuery.between(TUESDAY, TUESDAY.plus(Duration.ofDays(60))), 1_000);
        assertThat(sessions).hasSizeBetween(110, 130);
    }

    @Test
    void seatsAndBookingsShouldBeAsTheShopSays() {
        shop.fillIfEmpty(folder.resolve("articles"));

        assertThat(record.courses()
                        .get(new SessionCode("S-PERFUME-20261128-1100"))
                        .seats()
                        .free())
                .isEqualTo(1);
        ClassSession skin = record.courses().get(new SessionCode("S-SKIN-20261129-1600"));
        assertThat(skin.seats().free()).isZero();
        assertThat(skin.seats().waiting()).isEqualTo(1);
        Booking booking = record.bookings().get(new BookingNumber("B-2001"));
        assertThat(booking.session().code().value()).isEqualTo("S-PERFUME-20261128-1400");
        assertThat(booking.quote().total()).isEqualTo(Won.of(107_000));
        assertThat(booking.session().seats().free()).isEqualTo(4);
        assertThat(record.bookings().get(new BookingNumber("B-1903")).status()).isEqualTo(BookingStatus.ATTENDED);
        assertThat(record.orders().find(new OrderNumber("O-1001")).orElseThrow().status())
                .isEqualTo(OrderStatus.IN_TRANSIT);
        assertThat(record.courses()
                        .find(new CourseCode("C-PRO4"))
                        .orElseThrow()
                        .format()
                        .lessons())
                .isEqualTo(4);
    }

    @Test
    void articlesShouldBePublishedAndFound() {
        shop.fillIfEmpty(folder.resolve("articles"));

        var findings = knowledge.search(new Question("주차 되나요?", "ko", 3));

        assertThat(findings.findings().getFirst().citation().passage().article())
                .isEqualTo("parking");
    }

    @Test
    void theFrontPageShouldShowWhatTheRecordSays() {
        shop.fillIfEmpty(folder.resolve("articles"));

        JsonNode front = new DemoFront(
                        record, clock, SEOUL, new DemoFront.Entry(visitor -> "token-of-" + visitor.ref(), "secret"))
                .show();

        assertThat(front.path("now").asText()).isEqualTo("2026-11-24T11:20:00+09:00");
        assertThat(front.path("sessions").size()).isGreaterThan(10);
        assertThat(front.path("customers").path(0).path("identityToken").asText())
                .isEqualTo("token-of-u-1001");
        assertThat(front.path("shop").path("locations").path(0).path("hours").asText())
                .isEqualTo("화~금 11:00–20:00, 토·일 10:00–19:00, 월 휴무");
    }

    @Test
    void theIndexOfArticlesShouldBeComplete() throws IOException {
        Path articles = Path.of("src/main/resources/demo/articles");
        try (Stream<Path> files = Files.walk(articles)) {
            assertThat(DemoArticles.names())
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(path -> path.toString().endsWith(".md"))
                                    .map(path -> articles.relativize(path).toString())
                                    .toList());
        }
    }
}
