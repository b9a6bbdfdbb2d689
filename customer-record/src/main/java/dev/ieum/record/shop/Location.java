package dev.ieum.record.shop;

/// A place where the shop teaches, sells or hands out: a studio, or `ONLINE`.
public record Location(LocationCode code, Label name) {}
