package dev.ieum.record.conversation;

/// A person of the shop.
///
/// @param id the staff's opaque id
/// @param name how customers see them, such as 미소
public record StaffMember(String id, String name) {}
