package dev.ieum.storage;

/// The databases that Ieum runs on.
public enum Dialect {
    SQLITE,
    POSTGRESQL
}
