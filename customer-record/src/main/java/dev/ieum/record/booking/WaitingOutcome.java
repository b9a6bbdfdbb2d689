package dev.ieum.record.booking;

/// What became of a wish to wait.
public sealed interface WaitingOutcome {

    /// @param entry where it stands; the one from before when the customer waits already
    record Waiting(WaitingEntry entry) implements WaitingOutcome {}

    /// There is no need to wait: so many seats are free.
    record SeatsFree(int seats) implements WaitingOutcome {}

    record Refused(BookingOutcome.Reason reason) implements WaitingOutcome {}
}
