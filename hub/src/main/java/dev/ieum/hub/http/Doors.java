package dev.ieum.hub.http;

import dev.ieum.channels.web.MessageJson;
import dev.ieum.hub.care.ShopProfile;
import dev.ieum.hub.settings.Settings.HttpSettings;
import dev.ieum.hub.systems.RecordKinds;
import dev.ieum.knowledge.article.ArticleFilter;
import java.time.Clock;
import java.util.List;

/// Hangs the doors.
final class Doors {
    private Doors() {}

    static List<Door> of(HttpSettings settings, Services services) {
        Services.Talking talking = services.talking();
        ShopProfile shop = talking.words().shop();
        Origins origins = new Origins(settings.publicUrl(), settings.origins());
        RateLimits limits = new RateLimits(settings.rateLimits());
        Callers callers = new Callers(settings.proxies());
        Problems problems = new Problems();
        ThreadView view = new ThreadView(talking.conversations(), new MessageJson(shop.zone()));
        Feed feed = new Feed(talking.conversations());
        ChatAccess chat = new ChatAccess(talking.sessions(), origins, limits, callers);
        Posting posting = new Posting(talking, services.running().clock());
        StaffAccess staff = new StaffAccess(services.people().accounts(), origins, limits, callers);
        ApiAccess api = new ApiAccess(services.people().keys(), limits, callers);
        Clock clock = services.running().clock();
        StaffView staffView = new StaffView(
                services.shop().record(), services.people().accounts(), new StaffFeed(feed), view.form(), clock);
        PeopleDoor.Setup setup = new PeopleDoor.Setup(
                () -> services.shop()
                        .knowledge()
                        .articles()
                        .list(ArticleFilter.all(ArticleFilter.MAX_LIMIT))
                        .size(),
                services.inline().connected(),
                shop.hoursSet());
        return List.of(
                new ChatDoor(chat, posting, view, feed, services.shop().record().identities()),
                new ChatSocket(chat, posting, view, feed, problems),
                new AttachmentDoor(chat, talking.attachments()),
                new StaffDoor(staff, shop),
                new DeskDoor(staff, staffView, feed, clock),
                new FloorDoor(staff, staffView, talking.words(), talking.journey()),
                new PeopleDoor(staff, staffView, setup),
                new StaffSocket(staff, staffView, feed),
                new KnowledgeDoor(api, services.shop().knowledge()),
                new RecordDoor(api, new RecordKinds(services.shop().record(), view.form())),
                new WebhookDoor(
                        services.inline(),
                        new WebhookDoor.House(
                                talking.words(),
                                limits,
                                settings.publicUrl(),
                                services.running().clock())),
                new OperationDoor(services.running().parts(), services.running().metrics()),
                new PageDoor(
                        new Assets(), services.shop().demo(), services.shop().demoShop()));
    }
}
