package dev.ieum.record.conversation;

/// What became of an attempt to move the floor or to speak as its owner.
public sealed interface FloorChange {

    /// It moved, or the words stand in the thread.
    record Changed(Floor floor) implements FloorChange {}

    /// Somebody else has it.
    record HeldBy(Floor floor) implements FloorChange {}
}
