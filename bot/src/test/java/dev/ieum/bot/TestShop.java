package dev.ieum.bot;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.Question;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.ClassSession.Lesson;
import dev.ieum.record.booking.Course;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.booking.SessionPlan;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Conclusion;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Introduction;
import dev.ieum.record.conversation.Opened;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Turn;
import dev.ieum.record.customer.CustomerRef;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.ProvenCustomer;
import dev.ieum.record.order.Bill;
import dev.ieum.record.order.Fulfilment;
import dev.ieum.record.order.Order;
import dev.ieum.record.order.OrderLine;
import dev.ieum.record.order.OrderNumber;
import dev.ieum.record.order.OrderStatus;
import dev.ieum.record.shop.Label;
import dev.ieum.record.shop.Location;
import dev.ieum.record.shop.LocationCode;
import dev.ieum.record.shop.Won;
import dev.ieum.record.stock.Product;
import dev.ieum.record.stock.Sku;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.StorageSettings;
import dev.ieum.storage.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A flower studio (not the demo shop) in a real record on a real database, with a few articles. It is Wednesday,
/// 25 November 2026, 11:20 in Seoul.
final class TestShop {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final Instant NOW = Instant.parse("2026-11-25T02:20:00Z");
    private static final Actor SHOP = Actor.shop("test");
    private static final LocationCode JONGNO = new LocationCode("JONGNO");

    final MovableClock clock = new MovableClock(NOW);
    final CustomerRecord record;
    private final AtomicInteger counter = new AtomicInteger();

    TestShop(Path folder) {
        Database database = Database.open(StorageSettings.sqlite(folder), List.of(CustomerRecord.MIGRATIONS));
        record = CustomerRecord.open(database, clock, Ids.timeOrdered(clock));
        record.locations().put(new Location(JONGNO, new Label("종로점", "Jongno shop")));
        record.locations().put(new Location(new LocationCode("HAPJEONG"), new Label("합정점", "Hapjeong shop")));
        course("FL-BOX", "플라워 박스 만들기", "Flower box making", 60_000, List.of("꽃박스 클래스", "flower class"));
        course("RATTAN", "라탄 바구니 엮기", "Rattan basket weaving", 45_000, List.of("라탄 클래스"));
        session("FL-BOX", LocalDateTime.of(2026, 11, 28, 14, 0), 8);
        session("FL-BOX", LocalDateTime.of(2026, 11, 29, 11, 0), 1);
        session("FL-BOX", LocalDateTime.of(2026, 12, 5, 14, 0), 8);
        session("RATTAN", LocalDateTime.of(2026, 11, 27, 19, 0), 6);
        record.stock()
                .put(
                        new Product(
                                new Sku("VASE-1"),
                                new Label("유리 화병", "Glass vase"),
                                Won.of(24_000),
                                new Product.Details("vase", Optional.empty(), List.of(), List.of(), true)),
                        SHOP);
        order();
    }

    private void course(String code, String ko, String en, long price, List<String> aliases) {
        record.courses()
                .put(
                        new Course(
                                new CourseCode(code),
                                new Label(ko, en),
                                Course.Kind.ONE_DAY,
                                new Course.Pricing(Won.of(price), Won.of(4_000)),
                                new Course.Format(90, 1, 8, 2),
                                new Course.Details(
                                        new Course.Ages(Optional.empty(), Optional.empty()),
                                        "입문",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        aliases)),
                        SHOP);
    }

    private void session(String course, LocalDateTime at, int seats) {
        Instant start = at.atZone(SEOUL).toInstant();
        record.courses()
                .put(
                        new SessionPlan(
                                new SessionCode(course + "-" + counter.incrementAndGet()),
                                new CourseCode(course),
                                JONGNO,
                                List.of(new Lesson(start, start.plus(Duration.ofMinutes(90)))),
                                seats,
                                0),
                        SHOP);
    }

    private void order() {
        var customer = record.customers()
                .put(
                        new CustomerRef("u-7"),
                        new Particulars(
                                Optional.of("한가을"),
                                PhoneNumber.find("010-7000-0007"),
                                Optional.empty(),
                                "ko",
                                Optional.empty(),
                                Optional.empty()),
                        SHOP);
        record.orders()
                .put(
                        new Order(
                                new OrderNumber("O-7001"),
                                new Order.Buyer(
                                        customer.id(),
                                        PhoneNumber.find("010-7000-0007"),
                                        NOW.minus(Duration.ofDays(1))),
                                OrderStatus.IN_TRANSIT,
                                List.of(new OrderLine(new Sku("VASE-1"), "유리 화병", Optional.empty(), 2, Won.of(24_000))),
                                new Bill(
                                        Won.of(48_000),
                                        Won.ZERO,
                                        Won.of(3_000),
                                        Optional.empty(),
                                        Optional.of(NOW.minus(Duration.ofDays(1)))),
                                new Fulfilment.Parcel(
                                        Optional.of("한진택배"),
                                        Optional.of("5555-0000-1234"),
                                        Optional.empty(),
                                        Optional.of(LocalDate.of(2026, 11, 26)),
                                        Optional.empty())),
                        SHOP);
    }

    /// Finds an article when the question has one of its words.
    Findings search(Question question) {
        return ARTICLES.stream()
                .filter(article ->
                        article.words().stream().anyMatch(question.text().toLowerCase(java.util.Locale.ROOT)::contains))
                .findFirst()
                .map(article -> new Findings(List.of(article.finding()), 0.9, true))
                .orElse(Findings.none());
    }

    private record Article(String slug, String title, String text, List<String> words) {
        Finding finding() {
            return new Finding(
                    new Citation(new PassageRef(slug, 1, 0, text.length()), "ko", title, "", Optional.empty(), NOW),
                    text,
                    text,
                    0.9);
        }
    }

    private static final List<Article> ARTICLES = List.of(
            new Article(
                    "parking",
                    "주차 안내",
                    "종로점 지하에 차량 1대를 2시간 무료로 세울 수 있어요. 그 뒤에는 10분당 1,000원이에요.",
                    List.of("주차", "parking", "park")),
            new Article(
                    "allergy", "꽃가루 알레르기", "알레르기가 있으면 먼저 의사와 상담해 주세요. 저희는 의학적인 판단을 하지 않아요.", List.of("알레르기", "allerg")),
            new Article(
                    "cancel",
                    "취소 규정",
                    "시작 7일 전까지 100%, 3일 전까지 80%, 하루 전까지 50% 돌려드려요.",
                    List.of("취소하면", "취소 규정", "환불", "refund")));

    /// A customer's conversation.
    Chat chat(Bot bot) {
        return new Chat(bot, Optional.empty());
    }

    Chat chat(Bot bot, String ref) {
        return new Chat(
                bot, Optional.of(new ProvenCustomer(ref, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    final class Chat {
        private final Bot bot;
        private final Address address = new Address("web", "main", "guest-" + counter.incrementAndGet());
        final ConversationId id;
        private Optional<Turn> last = Optional.empty();

        private Chat(Bot bot, Optional<ProvenCustomer> proven) {
            this.bot = bot;
            Opened opened = record.conversations().open(new Introduction(address, proven, "ko", List.of()));
            this.id = opened.conversation();
        }

        Reply say(String text) {
            return send(text, Optional.empty());
        }

        Reply press(Action action) {
            return send("", Optional.of(action));
        }

        private Reply send(String text, Optional<Action> action) {
            record.conversations()
                    .receive(
                            new InboundMessage(
                                    address,
                                    "m-" + counter.incrementAndGet(),
                                    text,
                                    action,
                                    List.of(),
                                    clock.instant()),
                            "ko",
                            List.of());
            Turn turn = record.conversations().admit(id).orElseThrow();
            last = Optional.of(turn);
            Reply reply = bot.reply(turn);
            Conclusion conclusion = record.conversations().conclude(turn, reply);
            if (!(conclusion instanceof Conclusion.Spoken)) {
                throw new AssertionError("dropped");
            }
            return reply;
        }

        /// The same turn once more, as after a crash.
        Reply repeat() {
            return bot.reply(last.orElseThrow());
        }

        List<Booking> bookings() {
            return record.bookings().list(last.orElseThrow().speaker().customer(), 20);
        }
    }
}
