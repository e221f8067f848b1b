package dev.daogou.evaluations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import dev.daogou.assistant.Question;
import dev.daogou.conversation.Reply;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;

/** One evaluation being asked: from its first question to its last, or to where it was stopped. */
final class Examination {

    private static final Logger LOG = Logger.getLogger(Examination.class);
    private static final String BROKE = "the evaluation broke on our side: send it again";

    private final String shop;
    private final String id;
    private final int k;
    private final Function<Question, Reply> assistant;
    private final EvaluationLedger ledger;
    private final ExecutorService askers;
    private volatile boolean stopped;

    /** @param askers its own; the examination shuts them down */
    Examination(String shop, String id, int k, Function<Question, Reply> assistant, EvaluationLedger ledger,
            ExecutorService askers) {
        this.shop = shop;
        this.id = id;
        this.k = k;
        this.assistant = assistant;
        this.ledger = ledger;
        this.askers = askers;
    }

    /** Returns when every question has been answered, or at once after {@link #stop}. */
    void hold(List<QuestionFile.Numbered> questions) throws InterruptedException {
        if (!within(() -> ledger.goesOn(id))) {
            return;
        }
        questions.forEach(question -> askers.execute(() -> ask(question)));
        askers.shutdown();
        if (!askers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS) || stopped) {
            return;
        }
        within(() -> ledger.end(id, EvaluationState.DONE, null));
    }

    /** What is being asked is asked in vain, and a model that answers it is cut off. */
    void stop() {
        stopped = true;
        askers.shutdownNow();
    }

    private void ask(QuestionFile.Numbered question) {
        try {
            within(() -> {
                List<Outcome> trials = new ArrayList<>();
                while (trials.size() < k && !stopped) {
                    trials.add(trial(question.asked()));
                }
                if (!stopped && !tell(question, trials)) {
                    stop();
                }
                return null;
            });
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.error("An evaluation broke.", e);
                // Written before the threads are interrupted, of which this is one.
                within(() -> ledger.end(id, EvaluationState.FAILED, BROKE));
                stop();
            }
        }
    }

    private boolean tell(QuestionFile.Numbered question, List<Outcome> trials) {
        Outcome shown = trials.stream().filter(trial -> !trial.passed()).findFirst().orElse(trials.get(0));
        return ledger.answered(id, question, (int) trials.stream().filter(Outcome::passed).count(), shown);
    }

    private Outcome trial(Expectation asked) {
        try {
            return Outcome.of(asked, assistant.apply(asked.asked(shop)));
        } catch (Problem refused) {
            return Outcome.unanswered(refused);
        }
    }

    private <T> T within(Supplier<T> work) {
        return CurrentShop.within(shop, work);
    }
}
