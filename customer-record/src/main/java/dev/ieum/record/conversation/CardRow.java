package dev.ieum.record.conversation;

/// One line of a card: 일시 – 11월 28일 (토) 14:00.
public record CardRow(String label, String value) {}
