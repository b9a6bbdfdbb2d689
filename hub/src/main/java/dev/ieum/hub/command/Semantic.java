package dev.ieum.hub.command;

import dev.ieum.hub.settings.Settings;
import dev.ieum.knowledge.semantic.ModelFailure;
import dev.ieum.knowledge.semantic.SemanticInstall;
import java.util.List;

/// Puts an embedding model where the program finds it.
final class Semantic {
    private static final String INSTALL = "install";

    private Semantic() {}

    static int run(Call call) {
        List<String> arguments = call.arguments();
        if (arguments.isEmpty() || !arguments.getFirst().equals(INSTALL)) {
            return call.misused("semantic install [folder|archive|URL [SHA-256]]");
        }
        Settings settings = call.settings().get();
        try {
            new SemanticInstall(settings.knowledge().modelFolder(), call.out()::println)
                    .run(arguments.subList(1, arguments.size()));
            return 0;
        } catch (ModelFailure e) {
            call.err().println(e.getMessage());
            return 1;
        }
    }
}
