package dev.daogou.evaluations;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down how evaluations go. Nothing is written any more of one that has ended, by whomever. */
@ApplicationScoped
class EvaluationLedger {

    private final Clock clock;

    EvaluationLedger(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public boolean goesOn(String evaluation) {
        return Evaluation.named(evaluation).filter(Evaluation::isRunning).isPresent();
    }

    /** @return whether the evaluation goes on */
    @Transactional
    public boolean answered(String evaluation, QuestionFile.Numbered question, int passes, Outcome outcome) {
        var running = Evaluation.locked(evaluation).filter(Evaluation::isRunning);
        running.ifPresent(run -> {
            run.count(passes, clock.instant());
            EvaluationResult.tell(evaluation, question, passes, outcome);
        });
        return running.isPresent();
    }

    /** @return whether it was running until now */
    @Transactional
    public boolean end(String evaluation, EvaluationState state, String why) {
        var running = Evaluation.locked(evaluation).filter(Evaluation::isRunning);
        running.ifPresent(run -> run.end(state, why, clock.instant()));
        return running.isPresent();
    }
}
