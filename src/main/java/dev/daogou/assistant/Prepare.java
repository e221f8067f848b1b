package dev.daogou.assistant;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Understands, finds and decides, in the current shop and on the calling thread. */
@ApplicationScoped
class Prepare {

    private final Surroundings surroundings;
    private final Understand understand;
    private final Retrieve retrieve;
    private final Decide decide;
    private final MeterRegistry meters;

    Prepare(Surroundings surroundings, Understand understand, Retrieve retrieve, Decide decide, MeterRegistry meters) {
        this.surroundings = surroundings;
        this.understand = understand;
        this.retrieve = retrieve;
        this.decide = decide;
        this.meters = meters;
    }

    /** Has ready what a question of this text takes longest for. Returns at once. */
    void expect(String shop, String text) {
        retrieve.expect(shop, () -> understand.likelySearch(text));
    }

    Prepared prepare(Question question) {
        long started = System.nanoTime();
        House house = surroundings.house(question.shop());
        Understood understood = timed("understand", () -> understand.read(question, house.languages()));
        Phrases phrases = surroundings.phrases(understood.lang(), house);
        Circumstances around = surroundings.of(question, house, phrases);
        Changed changed = Changed.since(question.history(), understood, retrieve::running, phrases);
        Retrieved known = retrieve.byKey(question, understood);
        Optional<Decision> atOnce = timed("decide", () -> question.picturesOnly()
                ? Optional.of(decide.onPictures(understood, around))
                : decide.atOnce(understood, known, around, phrases));
        if (atOnce.isPresent()) {
            var nothing = known.with(atOnce.get() instanceof Decision.FromData data
                    ? data.said().alternatives()
                    : List.of());
            return new Prepared(question, house, phrases, understood, nothing, changed, null, atOnce.get(), started, 0);
        }
        long before = System.nanoTime();
        Retrieved found = timed("retrieve", () -> retrieve.find(understood, question.shop())).with(known.offer());
        long millis = (System.nanoTime() - before) / 1_000_000;
        Weighed weighed = Confidence.weigh(understood, found);
        Decision decision = timed("decide", () -> decide.byEvidence(understood, found, weighed, around, phrases));
        Retrieved beside = decision instanceof Decision.Composed ? decide.beside(understood, found, phrases) : found;
        return new Prepared(question, house, phrases, understood, beside, changed, weighed, decision, started, millis);
    }

    private <T> T timed(String step, Supplier<T> work) {
        return Timer.builder("daogou." + step).description("This step of an answer").publishPercentileHistogram()
                .register(meters)
                .record(work);
    }
}
