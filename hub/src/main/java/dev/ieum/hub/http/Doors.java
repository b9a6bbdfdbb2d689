package dev.ieum.hub.http;

import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.care.ShopProfile;
import dev.ieum.hub.journey.Unanswered;
import dev.ieum.hub.settings.Settings.HttpSettings;
import dev.ieum.hub.systems.Export;
import dev.ieum.hub.systems.RecordKinds;
import dev.ieum.knowledge.article.ArticleFilter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hangs the doors.
final class Doors {
    /// Where KakaoTalk keeps what customers photograph.
    private static final List<String> PHOTO_HOSTS = List.of("kakaocdn.net", "kakao.com");

    private final Services services;
    private final ShopProfile shop;
    private final HttpSettings settings;
    private final Origins origins;
    private final RateLimits limits;
    private final Callers callers;
    private final ThreadView view;
    private final Feed feed;

    private Doors(HttpSettings settings, Services services) {
        this.services = services;
        this.settings = settings;
        this.shop = services.talking().words().shop();
        this.origins = new Origins(settings.publicUrl(), settings.origins());
        this.limits = new RateLimits(settings.rateLimits());
        this.callers = new Callers(settings.proxies());
        this.view = new ThreadView(services.talking().conversations(), new MessageJson(shop.zone()));
        this.feed = new Feed(services.talking().conversations());
        services.talking()
                .journey()
                .onThinking((conversation, on) -> feed.tell(conversation, new Feed.Happening.Typing("bot", "", on)));
    }

    static List<Door> of(HttpSettings settings, Services services) {
        Doors doors = new Doors(settings, services);
        List<Door> all = new ArrayList<>();
        all.addAll(doors.chat());
        all.addAll(doors.staff());
        all.addAll(doors.systems());
        all.add(new OperationDoor(services.running().parts(), services.running().metrics()));
        all.add(new PageDoor(
                new Assets(), services.shop().demo(), services.shop().demoShop()));
        return all;
    }

    private List<Door> chat() {
        Services.Talking talking = services.talking();
        ChatAccess access = new ChatAccess(talking.sessions(), origins, limits, callers);
        Posting posting = new Posting(talking, clock());
        return List.of(
                new ChatDoor(
                        access,
                        posting,
                        view,
                        feed,
                        services.shop().record().identities(),
                        new Unanswered(services.shop().knowledge(), talking.conversations())),
                new ChatSocket(access, posting, view, feed, new Problems()),
                new AttachmentDoor(access, talking.attachments()),
                new WebhookDoor(
                        services.inline(),
                        new WebhookDoor.House(
                                talking.words(),
                                limits,
                                new Photos(talking.attachments(), PHOTO_HOSTS),
                                talking.conversations(),
                                settings.publicUrl(),
                                clock())));
    }

    private List<Door> staff() {
        StaffAccess access = new StaffAccess(services.people().accounts(), origins, limits, callers);
        StaffView desk = new StaffView(
                services.shop().record(), services.people().accounts(), new StaffFeed(feed), view.form(), clock());
        Services.Talking talking = services.talking();
        Services.Knowing knowing = services.shop().knowing();
        StaffKnowledge knowledge =
                new StaffKnowledge(knowing.base(), services.people().accounts(), view.form());
        return List.of(
                new ArticleDoor(access, knowledge),
                new PublishDoor(access, knowledge),
                new MissDoor(access, knowledge),
                new BenchDoor(access, knowledge, services.inline().rehearsal(), clock(), knowing.audit()),
                new SourceDoor(access, knowledge, knowing.imports(), knowing.audit()),
                new StaffDoor(access, shop),
                new OwnAccountDoor(access, services.people().team(), shop.name("ko")),
                new TeamDoor(access, services.people().team()),
                new ExportDoor(access, exports(desk), services.people().team()),
                new WebhooksDoor(
                        access, services.people().webhooks(), services.people().team()),
                new KeysDoor(access, services.people().keys(), services.people().team()),
                new DeskDoor(access, desk, feed, clock()),
                new FloorDoor(access, desk, talking.words(), talking.journey()),
                new PeopleDoor(access, desk, setup()),
                new StaffSocket(access, desk, feed));
    }

    private Map<String, Export> exports(StaffView desk) {
        Map<String, Export> exports =
                new HashMap<>(new RecordKinds(services.shop().record(), view.form()).exports());
        exports.put("conversations", Export.of(desk::eachThread));
        return exports;
    }

    private PeopleDoor.Setup setup() {
        return new PeopleDoor.Setup(
                () -> services.shop()
                        .knowledge()
                        .articles()
                        .list(ArticleFilter.all(ArticleFilter.MAX_LIMIT))
                        .size(),
                services.inline().connected(),
                shop.hoursSet());
    }

    private List<Door> systems() {
        ApiAccess access = new ApiAccess(services.people().keys(), limits, callers);
        return List.of(
                new KnowledgeDoor(access, services.shop().knowledge()),
                new RecordDoor(access, new RecordKinds(services.shop().record(), view.form())));
    }

    private Clock clock() {
        return services.running().clock();
    }
}
