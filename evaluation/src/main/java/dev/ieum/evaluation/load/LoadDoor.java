package dev.ieum.evaluation.load;

import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.program.ProtocolClient;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/// The door of the program that a load experiment names, with everybody who stands before it.
record LoadDoor(String name, Function<OpenLoop.Plan, Seen> running, Runnable leaving) implements AutoCloseable {

    static final String SECRET = "load-kakao-secret";

    /// @param observed from due to answered
    /// @param more what else was timed, in microseconds
    record Seen(OpenLoop.Observed observed, Map<String, Histogram> more) {
        Seen {
            more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
        }
    }

    static LoadDoor open(YamlObject configuration, TemporaryProgram program) {
        URI base = program.process().base();
        int customers = configuration.whole("customers");
        String door = configuration.text("door");
        ProtocolClient client = new ProtocolClient(base);
        return switch (door) {
            case "web" -> plain(door, Doors.web(client, customers), client::close);
            case "kakao" -> plain(door, Doors.kakao(client, SECRET, customers), client::close);
            case "socket" -> {
                Sockets sockets = new Sockets(base, client, customers);
                yield plain(door, sockets, () -> {
                    sockets.close();
                    client.close();
                });
            }
            case "staff" -> {
                client.close();
                yield staff(configuration, base);
            }
            default -> throw configuration.refusal("door", "must be web, kakao, socket or staff");
        };
    }

    private static LoadDoor plain(String door, OpenLoop.Action action, Runnable leaving) {
        return new LoadDoor(door, plan -> new Seen(OpenLoop.run(plan, action), Map.of()), leaving);
    }

    private static LoadDoor staff(YamlObject configuration, URI base) {
        ShopCrowd.Floor floor = switch (configuration.text("floor")) {
            case "bot" -> ShopCrowd.Floor.BOT;
            case "staff" -> ShopCrowd.Floor.STAFF;
            default -> throw configuration.refusal("floor", "must be bot or staff");
        };
        Crowd.Size size = new Crowd.Size(configuration.whole("customers"), configuration.whole("streams"));
        Relay relay =
                new Relay((asked, heard) -> ShopCrowd.open(base, TemporaryProgram.PASSWORD, floor, asked, heard), size);
        return new LoadDoor(
                "staff",
                plan -> {
                    Relay.Heard heard = relay.run(plan);
                    Map<String, Histogram> more = new LinkedHashMap<>();
                    more.put("due to each stream", heard.each());
                    more.put("first stream to last", heard.spread());
                    return new Seen(heard.all(), more);
                },
                relay::close);
    }

    Seen run(OpenLoop.Plan plan) {
        return running.apply(plan);
    }

    @Override
    public void close() {
        leaving.run();
    }
}
