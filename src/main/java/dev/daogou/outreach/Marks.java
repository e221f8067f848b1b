package dev.daogou.outreach;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Problem;

/** What visitors do with the messages that the shop began. For the current shop. */
@ApplicationScoped
public class Marks {

    private final Rules rules;
    private final Clock clock;

    Marks(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws Problem 404 for a message that this conversation does not have */
    @Transactional
    public void mark(String cid, String id, Fate fate) {
        Told told = Told.of(cid, id).orElseThrow(() -> Problem.notFound("message of the shop's"));
        boolean news = told.dismissedAt == null;
        told.became(fate, clock.instant());
        if (fate == Fate.DISMISSED && news) {
            rules.judge(told.rule, cid);
        }
    }
}
