package dev.ieum.hub.command;

import dev.ieum.bot.model.EmbeddingEndpoint;
import dev.ieum.bot.model.ModelSettings;
import dev.ieum.hub.Rooms;
import dev.ieum.hub.settings.Settings;
import dev.ieum.hub.settings.Settings.ModelSettings.Endpoint;
import dev.ieum.knowledge.semantic.ModelFailure;
import dev.ieum.knowledge.semantic.SemanticInstall;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a started program search by meaning too, as soon as it can: with the embeddings endpoint that was set, or with
/// the default model, which is made in the background when there is none yet. Where neither can be had, one line says
/// why, and searching by words goes on.
final class Meaning {
    private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);

    private Meaning() {}

    static void seek(Rooms rooms, Settings settings) {
        Endpoint endpoint = settings.model().embedding();
        if (!endpoint.name().isEmpty()) {
            inBackground(() -> rooms.knowledge()
                    .useModel(new EmbeddingEndpoint(ModelSettings.of(
                            URI.create(endpoint.baseUrl()), endpoint.apiKey().value(), endpoint.name()))));
            return;
        }
        Path folder = settings.knowledge().modelFolder();
        boolean usual = settings.knowledge().semanticModel().isEmpty();
        if (usual && !Files.exists(folder.resolve("model.onnx"))) {
            inBackground(() -> {
                new SemanticInstall(folder, LOG::info).run(List.of());
                rooms.knowledge().loadModel(folder);
            });
        }
    }

    private static void inBackground(Runnable work) {
        Thread.ofPlatform().daemon().name("meaning").start(() -> {
            try {
                work.run();
            } catch (ModelFailure e) {
                LOG.warn("Searching by words alone: {}", e.getMessage());
            }
        });
    }
}
