package dev.ieum.hub.http;

import io.javalin.config.RoutesConfig;

/// A group of routes that belong together.
interface Door {

    void add(RoutesConfig routes);
}
