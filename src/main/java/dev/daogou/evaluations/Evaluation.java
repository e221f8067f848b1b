package dev.daogou.evaluations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A file of questions on its way through the assistant, or what became of it. */
@Entity
@Table(name = "evaluation")
public class Evaluation extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    public String name;
    @Enumerated(EnumType.STRING)
    public EvaluationState state;
    public int k;
    public int questions;
    /** How many questions passed never, once, … k times. */
    public int[] tally;
    public String problem;
    public String node;
    @Column(name = "started_at")
    public Instant startedAt;
    @Column(name = "touched_at")
    public Instant touchedAt;
    @Column(name = "finished_at")
    public Instant finishedAt;

    static Optional<Evaluation> named(String id) {
        return findByIdOptional(id);
    }

    /** Until the transaction ends nobody else gets it this way. */
    static Optional<Evaluation> locked(String id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static Optional<Evaluation> running() {
        return find("state", EvaluationState.RUNNING).firstResultOptional();
    }

    /** The latest first. */
    static List<Evaluation> latest(int offset, int limit) {
        return Evaluation.<Evaluation>find("order by startedAt desc, id desc").range(offset, offset + limit - 1).list();
    }

    /** The last one before this that came to its end. */
    Optional<Evaluation> before() {
        return find("state = ?1 and startedAt < ?2 order by startedAt desc", EvaluationState.DONE, startedAt)
                .firstResultOptional();
    }

    boolean isRunning() {
        return state == EvaluationState.RUNNING;
    }

    /** Counts one more question. @param passes 0..k */
    void count(int passes, Instant now) {
        tally = tally.clone();
        tally[passes]++;
        touchedAt = now;
    }

    void end(EvaluationState ended, String why, Instant now) {
        state = ended;
        problem = why;
        touchedAt = now;
        finishedAt = now;
    }

    EvaluationView view(Since since, List<ResultView> results) {
        return new EvaluationView(id, name, state, k, questions, IntStream.of(tally).sum(), tally[k], PassPower.of(tally),
                problem, startedAt, finishedAt, since, results);
    }
}
