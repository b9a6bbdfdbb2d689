package dev.ieum.hub.http;

import dev.ieum.hub.http.Refusal.Kind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;

/// What browsers load: the widget, the console, and while the demo is on its pages and facts.
final class PageDoor implements Door {
    private final Assets assets;
    private final boolean demo;
    private final Supplier<byte[]> demoShop;

    /// @param demoShop answers `GET /api/v1/demo/shop`
    PageDoor(Assets assets, boolean demo, Supplier<byte[]> demoShop) {
        this.assets = assets;
        this.demo = demo;
        this.demoShop = demoShop;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", this::front);
        routes.get("/widget.js", ctx -> assets.serve(ctx, "widget.js"));
        routes.get("/widget/<path>", ctx -> assets.serve(ctx, "widget/" + ctx.pathParam("path")));
        routes.get("/console", ctx -> assets.serve(ctx, "console/index.html"));
        routes.get("/console/", ctx -> assets.serve(ctx, "console/index.html"));
        routes.get("/console/<path>", ctx -> asset(ctx, "console/", "console/index.html"));
        routes.get("/continue", ctx -> assets.serve(ctx, "continue/index.html"));
        routes.get("/continue/<path>", ctx -> assets.serve(ctx, "continue/" + ctx.pathParam("path")));
        routes.get("/demo/kakao", ctx -> demo(ctx, "demo/kakao.html"));
        routes.get("/demo/<path>", ctx -> demo(ctx, "demo/" + ctx.pathParam("path")));
        routes.get("/api/v1/demo/shop", this::shop);
    }

    private void front(Context ctx) {
        if (demo) {
            assets.serve(ctx, "demo/index.html");
        } else {
            ctx.redirect("/console");
        }
    }

    /// A file, or for an address of the page's own the page.
    private void asset(Context ctx, String folder, String page) {
        String path = folder + ctx.pathParam("path");
        assets.serve(ctx, path.contains(".") || assets.has(path) ? path : page);
    }

    private void demo(Context ctx, String path) {
        if (!demo) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        assets.serve(ctx, path);
    }

    private void shop(Context ctx) {
        if (!demo) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        ctx.contentType("application/json").result(demoShop.get());
    }
}
