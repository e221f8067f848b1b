package dev.daogou.evaluations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Ids;
import dev.daogou.shared.NodeName;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Asks the current shop's assistant what its merchant wrote down, as visitors would; nothing of it becomes a conversation. */
@ApplicationScoped
public class Evaluations {

    static final int MOST_TRIALS = 10;
    private static final int LONGEST_NAME = 200;
    /** Older ones are forgotten when another begins. */
    private static final int KEPT = 50;

    private final Examinations examinations;
    private final EvaluationLedger ledger;
    private final EvaluationsConfig config;
    private final CurrentShop shop;
    private final Clock clock;

    Evaluations(Examinations examinations, EvaluationLedger ledger, EvaluationsConfig config, CurrentShop shop, Clock clock) {
        this.examinations = examinations;
        this.ledger = ledger;
        this.config = config;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * Returns once the file has been read; it is asked in the background.
     *
     * @param k how often each question is asked, 1..{@value #MOST_TRIALS}
     * @param name of the file, or {@code null}
     * @return the evaluation's id
     * @throws Problem 400 naming every line at fault, 409 while another one of the shop runs
     */
    public String begin(byte[] file, int k, String name) {
        if (k < 1 || k > MOST_TRIALS) {
            throw Problem.badField("k", "must be 1 to " + MOST_TRIALS);
        }
        if (name != null && name.length() > LONGEST_NAME) {
            throw Problem.badField("name", "has more than " + LONGEST_NAME + " characters: shorten it");
        }
        var questions = QuestionFile.read(file);
        String id = Ids.fresh("eval_");
        try {
            QuarkusTransaction.requiringNew().run(() -> open(id, k, name, questions.size()));
        } catch (PersistenceException atOnce) {
            // Two were begun at the same moment: the database takes one.
            refuseWhileAnotherRuns();
            throw atOnce;
        }
        examinations.begin(shop.id(), id, k, questions);
        return id;
    }

    private void open(String id, int k, String name, int questions) {
        if (Shop.named(shop.id()).isEmpty()) {
            throw Problem.notFound("shop");
        }
        refuseWhileAnotherRuns();
        Evaluation.latest(KEPT - 1, Integer.MAX_VALUE / 2).forEach(Evaluation::delete);
        var run = new Evaluation();
        run.id = id;
        run.name = name;
        run.state = EvaluationState.RUNNING;
        run.k = k;
        run.questions = questions;
        run.tally = new int[k + 1];
        run.node = NodeName.in(config.dataDir());
        run.startedAt = clock.instant();
        run.touchedAt = run.startedAt;
        run.persistAndFlush();
    }

    private static void refuseWhileAnotherRuns() {
        QuarkusTransaction.requiringNew().call(Evaluation::running).ifPresent(other -> {
            throw Problem.conflict("The evaluation " + other.id + " is running: wait for its end, or cancel it.");
        });
    }

    /** As it stands, without its results. */
    @Transactional
    public Optional<EvaluationView> brief(String id) {
        return Evaluation.named(id).map(run -> run.view(null, null));
    }

    /** As it stands, with its results and what became different. */
    @Transactional
    public Optional<EvaluationView> view(String id) {
        return Evaluation.named(id).map(run -> {
            var results = EvaluationResult.of(id);
            Since since = run.state != EvaluationState.DONE
                    ? null
                    : run.before().map(earlier -> Since.of(earlier, EvaluationResult.of(earlier.id), run.k, results))
                            .orElse(null);
            return run.view(since, results.stream().map(result -> ResultView.of(result, run.k)).toList());
        });
    }

    /**
     * The shop's evaluations, the latest first, without their results.
     *
     * @param limit 1..200
     */
    @Transactional
    public List<EvaluationView> list(int offset, int limit) {
        return Evaluation.latest(Math.max(0, offset), Math.max(1, Math.min(200, limit))).stream()
                .map(run -> run.view(null, null)).toList();
    }

    /**
     * Cancels one that is running, and forgets one that has ended.
     *
     * @throws Problem 404 for one that is not there
     */
    public void remove(String id) {
        if (ledger.end(id, EvaluationState.CANCELLED, null)) {
            examinations.stop(id);
        } else if (!QuarkusTransaction.requiringNew().call(() -> Evaluation.deleteById(id))) {
            throw Problem.notFound("evaluation");
        }
    }
}
