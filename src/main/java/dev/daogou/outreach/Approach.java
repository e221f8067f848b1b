package dev.daogou.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** Whether a visitor is spoken to unasked: everything that could be in the way, and the note that makes it count. */
final class Approach {

    /** @param on as the merchant set it, or as it is by itself @param paused because too many dismissed it */
    record Permit(Restraint restraint, boolean on, boolean paused, ZoneId zone) {}

    private final Ledger ledger;

    Approach(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param message made only when it may be said, noted in the same transaction; empty when there is nothing true to say
     * @return why nothing was said, or empty when it was
     */
    Optional<Refusal> make(Permit permit, Reason reason, String visitorId, Circumstances now, Instant at,
            Function<LocalDate, Optional<Told>> message) {
        Restraint restraint = permit.restraint();
        Optional<Refusal> refused = restraint.forbids(reason.kind(), permit.on(), permit.paused(), now, at, permit.zone());
        if (refused.isPresent()) {
            return refused;
        }
        LocalDate day = Restraint.day(at, permit.zone());
        Optional<Refusal> full = restraint.forbids(ledger.tally(visitorId, reason, day));
        if (full.isPresent()) {
            return full;
        }
        Optional<Told> told = message.apply(day);
        told.ifPresent(ledger::note);
        return told.isPresent() ? Optional.empty() : Optional.of(Refusal.NOTHING_TO_SAY);
    }
}
