package dev.ieum.evaluation.load;

import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.ProtocolClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The program's own customers, with a chat socket each, and its staff, with a console's stream each.
final class ShopCrowd implements Crowd {

    /// The staff of the demo shop.
    private static final List<String> STAFF = List.of("miso", "harin", "doyun");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<SocketLine> customers = new ArrayList<>();
    private final List<SocketLine> watchers = new ArrayList<>();

    private ShopCrowd() {}

    /// Who answers the customers.
    enum Floor {
        BOT,
        STAFF
    }

    /// @param password of the demo shop's staff
    static Crowd open(URI base, String password, Floor floor, Size size, Consumer<String> heard) {
        ShopCrowd crowd = new ShopCrowd();
        try (ProtocolClient client = new ProtocolClient(base)) {
            List<StaffScreen> staff = STAFF.stream()
                    .map(login -> StaffScreen.signIn(crowd.http, base, login, password))
                    .toList();
            for (int i = 0; i < size.customers(); i++) {
                ChatCustomer customer = ChatCustomer.open(client, "ko", Optional.empty());
                if (floor == Floor.STAFF) {
                    staff.get(i % staff.size())
                            .take(customer.session().path("conversationId").asText());
                }
                Consumer<String> hears = size.watchers() == 0 ? heard : _ -> {};
                crowd.customers.add(SocketLine.open(crowd.http, Sockets.knock(base, customer), hears));
            }
            for (int i = 0; i < size.watchers(); i++) {
                crowd.watchers.add(SocketLine.open(
                        crowd.http, staff.get(i % staff.size()).stream(), frame -> watch(frame, heard)));
            }
        }
        return crowd;
    }

    /// What a customer wrote comes as a message; the lists that follow repeat its words.
    private static void watch(String frame, Consumer<String> heard) {
        if (frame.startsWith("{\"type\":\"message\"") && frame.contains("\"from\":\"customer\"")) {
            heard.accept(frame);
        }
    }

    @Override
    public boolean write(int number, String words) {
        return customers.get(number % customers.size()).send(Sockets.frame(words));
    }

    @Override
    public void close() {
        customers.forEach(SocketLine::close);
        watchers.forEach(SocketLine::close);
        http.shutdownNow();
    }
}
