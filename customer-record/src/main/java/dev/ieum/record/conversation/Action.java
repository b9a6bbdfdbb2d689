package dev.ieum.record.conversation;

/// What a button does when it is pressed. The customer's browser or messenger sends the action back unchanged.
public sealed interface Action {

    /// Yes to the proposal with this id.
    record Confirm(String proposal) implements Action {}

    /// No to the proposal with this id, or with the id [#WAITING] no longer waiting for a person.
    record Cancel(String proposal) implements Action {}

    /// The same as typing `text`.
    record Say(String text) implements Action {}

    /// Fills one slot of the open task with a value the tool offered.
    record Pick(String slot, String value) implements Action {}

    /// Opens a page; never sent back.
    record Open(String url) implements Action {}

    /// Asks for a person.
    record Handoff() implements Action {}

    /// The [Cancel#proposal] that ends waiting for a person and gives the floor back to the bot.
    String WAITING = "waiting";
}
