package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.chat.Attachments;
import dev.ieum.hub.chat.ChatSession;
import dev.ieum.hub.chat.MediaType;
import dev.ieum.hub.http.RateLimits.Limit;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.json.BadField;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// Files that customers send.
final class AttachmentDoor implements Door {
    private static final String TAKEN = "JPEG, PNG, WebP, GIF, PDF";

    private final ChatAccess access;
    private final Attachments attachments;

    AttachmentDoor(ChatAccess access, Attachments attachments) {
        this.access = access;
        this.attachments = attachments;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(ChatDoor.BASE + "/attachments", this::keep);
        routes.get(ChatDoor.BASE + "/attachments/{id}", this::show);
    }

    private void keep(Context ctx) {
        ChatSession session = access.enter(ctx);
        access.limits().take(Limit.ATTACHMENT, session.address().value());
        if (!ctx.isMultipartFormData()) {
            throw Refusal.of(Kind.UNSUPPORTED_TYPE, "multipart/form-data");
        }
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            throw Refusal.ofFields(List.of(new BadField("/file", "missing")));
        }
        byte[] bytes = bytes(file);
        MediaType type = MediaType.find(bytes).orElseThrow(() -> Refusal.of(Kind.UNSUPPORTED_TYPE, TAKEN));
        Attachments.Kept kept = attachments.keep(session.conversation(), bytes, type, file.filename());
        ObjectNode json = Json.object()
                .put("id", kept.id())
                .put("url", kept.attachment().url())
                .put("kind", type == MediaType.PDF ? "pdf" : "image")
                .put("name", kept.attachment().name())
                .put("bytes", kept.bytes());
        ctx.status(201);
        ChatDoor.answer(ctx, json);
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            byte[] bytes = in.readNBytes(Attachments.MAX_BYTES + 1);
            if (bytes.length > Attachments.MAX_BYTES) {
                throw Refusal.of(Kind.TOO_LARGE, Integer.toString(Attachments.MAX_BYTES / 1024));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Context ctx) {
        String key = ctx.queryParam("key");
        Attachments.Content content = attachments
                .find(ctx.pathParam("id"), key == null ? "" : key)
                .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND));
        boolean inline = content.file().type() != MediaType.PDF;
        ctx.contentType(content.file().type().type())
                .header("Content-Disposition", inline ? "inline" : "attachment; filename=\"document.pdf\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "private, max-age=86400, immutable");
        try {
            ctx.result(Files.newInputStream(content.path()));
        } catch (IOException _) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
    }
}
