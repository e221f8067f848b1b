package dev.daogou.evaluations;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.AsOfNote;
import dev.daogou.assistant.Question;
import dev.daogou.assistant.WholeAnswers;
import dev.daogou.conversation.Reply;

/** The evaluations that this process holds: of a few shops at a time, the others wait. */
@ApplicationScoped
class Examinations {

    private static final int SHOPS = 2;

    private final Map<String, Examination> held = new ConcurrentHashMap<>();
    private final ExecutorService holders = threads(SHOPS);
    private final WholeAnswers answers;
    private final AsOfNote asOf;
    private final EvaluationLedger ledger;
    private final int parallel;

    Examinations(WholeAnswers answers, AsOfNote asOf, EvaluationLedger ledger, EvaluationsConfig config) {
        this.answers = answers;
        this.asOf = asOf;
        this.ledger = ledger;
        this.parallel = Math.max(1, config.evaluations().parallel());
    }

    /** Returns at once. */
    void begin(String shop, String id, int k, List<QuestionFile.Numbered> questions) {
        var examination = new Examination(shop, id, k, this::answer, ledger, threads(parallel));
        held.put(id, examination);
        holders.execute(() -> {
            try {
                examination.hold(questions);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                held.remove(id);
                examination.stop();
            }
        });
    }

    /** The time of day in it would pass for a figure that was asked for, and make every answer another one than last time. */
    private Reply answer(Question question) {
        Reply reply = answers.to(question);
        return reply.withText(asOf.without(question.shop(), reply));
    }

    /** Where another process holds it, that one notices with its next answer. */
    void stop(String id) {
        var examination = held.get(id);
        if (examination != null) {
            examination.stop();
        }
    }

    /** What was under way is found by the next start. */
    @PreDestroy
    void stop() {
        holders.shutdownNow();
        held.values().forEach(Examination::stop);
    }

    private static ExecutorService threads(int most) {
        return Executors.newFixedThreadPool(most, work -> {
            Thread thread = new Thread(work, "evaluations");
            thread.setDaemon(true);
            // Beans and configuration are found through the application's class loader.
            thread.setContextClassLoader(Examinations.class.getClassLoader());
            return thread;
        });
    }
}
