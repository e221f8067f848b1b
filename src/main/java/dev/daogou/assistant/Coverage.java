package dev.daogou.assistant;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.handoff.HandoffReason;
import dev.daogou.shop.CurrentShop;

/** Whether the knowledge has an answer, by the evidence alone: nothing is said and no model is asked. */
@ApplicationScoped
public class Coverage {

    private final Prepare prepare;

    Coverage(Prepare prepare) {
        this.prepare = prepare;
    }

    public boolean answers(Question question) {
        Prepared prepared = CurrentShop.within(question.shop(), () -> prepare.prepare(question));
        Decision decision = prepared.decision();
        if (decision instanceof Decision.FromData data) {
            return data.said().missing().isEmpty();
        }
        if (decision instanceof Decision.Composed composed) {
            return composed.confidence() >= prepared.house().settings().handoffBelow(prepared.understood().stakes());
        }
        return !(decision instanceof Decision.ToPerson person && person.reason() == HandoffReason.LOW_CONFIDENCE);
    }
}
