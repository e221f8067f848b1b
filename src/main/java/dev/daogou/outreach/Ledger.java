package dev.daogou.outreach;

import java.time.LocalDate;

/** What the current shop has said unasked. A port, so that the rules are tested over months without a database. */
interface Ledger {

    /** Counts, and keeps every other writer of the shop's day out until the transaction ends: what is counted stays so. */
    Tally tally(String visitorId, Reason reason, LocalDate day);

    /** One more, under the same lock. */
    void note(Told told);
}
