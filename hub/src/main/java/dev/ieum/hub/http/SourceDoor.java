package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.console.KnowledgeForms;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.intake.Imports;
import dev.ieum.hub.json.BadField;
import dev.ieum.hub.json.Fields;
import dev.ieum.hub.staff.Account;
import dev.ieum.knowledge.ingest.ImportProgress;
import dev.ieum.knowledge.ingest.ImportRun;
import dev.ieum.knowledge.ingest.Site;
import dev.ieum.record.audit.Actor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Where articles come from: files and sites that administrators bring in, and what became of it.
final class SourceDoor implements Door {
    private static final String BASE = StaffKnowledge.BASE;
    private static final int SHOWN = 30;
    private static final int MAX_ADDRESS = 2_000;
    private static final int MAX_HOURS = 24 * 31;

    private final StaffAccess access;
    private final StaffKnowledge knowledge;
    private final Imports imports;
    private final BiConsumer<Actor, String> audit;

    /// @param audit writes down who changed a schedule and how
    SourceDoor(StaffAccess access, StaffKnowledge knowledge, Imports imports, BiConsumer<Actor, String> audit) {
        this.access = access;
        this.knowledge = knowledge;
        this.imports = imports;
        this.audit = audit;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(BASE + "/sources", this::list);
        routes.get(BASE + "/imports/{id}", this::show);
        routes.post(BASE + "/imports", this::begin);
        routes.post(BASE + "/imports/{id}/cancel", this::cancel);
        routes.post(BASE + "/sites/schedule", this::schedule);
    }

    private void list(Context ctx) {
        access.enter(ctx);
        String locale = Requests.locale(ctx);
        KnowledgeForms forms = knowledge.forms();
        List<ImportRun> runs = imports.runs().list(SHOWN);
        ObjectNode json = Json.object().put("maxBytes", Imports.MAX_BYTES);
        ArrayNode sites = json.putArray("sites");
        for (Site site : imports.importer().sites()) {
            sites.add(forms.site(
                    site,
                    runs.stream()
                            .filter(run -> run.source().startsWith(site.site()))
                            .findFirst(),
                    locale));
        }
        ArrayNode rows = json.putArray("imports");
        runs.forEach(run -> rows.add(run(forms, run, locale)));
        ChatDoor.answer(ctx, json);
    }

    private ObjectNode run(KnowledgeForms forms, ImportRun run, String locale) {
        ObjectNode json = forms.run(run, locale);
        imports.findLive(run.id()).ifPresent(live -> {
            json.put("state", live.stopping() ? "stopping" : live.begun() ? "running" : "waiting");
            live.progress().ifPresent(progress -> json.set("progress", progress(progress)));
        });
        return json;
    }

    private static ObjectNode progress(ImportProgress progress) {
        ObjectNode json = Json.object()
                .put("done", progress.done())
                .put("total", Math.max(progress.total(), progress.done()))
                .put("rate", progress.rate());
        progress.findTimeLeft().ifPresent(left -> json.put("secondsLeft", left.toSeconds()));
        return json;
    }

    private void show(Context ctx) {
        access.enter(ctx);
        long wait = Requests.number(ctx, "wait", 0, ChatDoor.MAX_WAIT);
        UUID id = id(ctx);
        imports.await(id, Duration.ofSeconds(wait));
        answer(ctx, get(id));
    }

    private static UUID id(Context ctx) {
        try {
            return UUID.fromString(ctx.pathParam("id"));
        } catch (IllegalArgumentException _) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
    }

    private ImportRun get(UUID id) {
        return imports.runs().find(id).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
    }

    /// Cancelling what has ended already changes nothing.
    private void cancel(Context ctx) {
        Account by = access.govern(ctx).account();
        UUID id = id(ctx);
        ImportRun run = get(id);
        if (imports.findLive(id).isPresent()) {
            imports.cancel(id);
            audit.accept(Actor.staff(by.member().id()), "cancel import " + run.source());
        }
        answer(ctx, get(id));
    }

    private void answer(Context ctx, ImportRun run) {
        ObjectNode json = Json.object();
        json.set("import", run(knowledge.forms(), run, Requests.locale(ctx)));
        ChatDoor.answer(ctx, json);
    }

    /// A file as multipart, or an address as JSON.
    private void begin(Context ctx) {
        Account by = access.govern(ctx).account();
        UUID id = ctx.isMultipartFormData() ? file(ctx, by) : address(ctx, by);
        ctx.status(202);
        answer(ctx, get(id));
    }

    private UUID file(Context ctx, Account by) {
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            throw Refusal.ofFields(List.of(new BadField("/file", "missing")));
        }
        byte[] bytes = bytes(file);
        if (bytes.length == 0) {
            throw Refusal.ofFields(List.of(new BadField("/file", "blank")));
        }
        return imports.file(file.filename(), bytes, StaffKnowledge.by(by)).orElseThrow(SourceDoor::tooMany);
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            byte[] bytes = in.readNBytes(Imports.MAX_BYTES + 1);
            if (bytes.length > Imports.MAX_BYTES) {
                throw Refusal.of(Kind.TOO_LARGE, Integer.toString(Imports.MAX_BYTES / 1024));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID address(Context ctx, Account by) {
        Fields fields = Requests.fields(ctx);
        String url = fields.text("url", MAX_ADDRESS).strip();
        if (!url.isEmpty() && !url.startsWith("http://") && !url.startsWith("https://")) {
            fields.problem("url", "not-url");
        }
        fields.check();
        return imports.address(url, StaffKnowledge.by(by)).orElseThrow(SourceDoor::tooMany);
    }

    private static Refusal tooMany() {
        return Refusal.of(Kind.TOO_MANY_IMPORTS, Integer.toString(Imports.MAX_WAITING));
    }

    private void schedule(Context ctx) {
        Account by = access.govern(ctx).account();
        Fields fields = Requests.fields(ctx);
        String site = fields.text("site", MAX_ADDRESS);
        int hours = (int) fields.number("everyHours", 0, MAX_HOURS);
        fields.check();
        if (imports.importer().sites().stream().noneMatch(known -> known.site().equals(site))) {
            throw Refusal.ofFields(List.of(new BadField("/site", "unknown", site)));
        }
        imports.importer().schedule(site, hours);
        audit.accept(Actor.staff(by.member().id()), "schedule " + site + " " + hours + " h");
        list(ctx);
    }
}
