package dev.daogou.indexing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What one peer took for the questions of all rounds. */
final class BenchRounds {

    static final int ROUNDS = 3;

    private final BenchPeer peer;
    private final Supplier<Duration> elsewhere;
    private final double[] millis = new double[ROUNDS * BenchPassages.QUESTIONS];
    private int asked;
    private long cpuNanos;
    private Duration cpuElsewhere = Duration.ZERO;

    /** @param elsewhere the processor time that another process has spent for this peer so far */
    BenchRounds(BenchPeer peer, Supplier<Duration> elsewhere) {
        this.peer = peer;
        this.elsewhere = elsewhere;
    }

    /** In turn with a question each, so that all feel the same of what else the machine does; a round before is not counted. */
    static void run(IntFunction<IndexQuery> questions, BenchRounds... all) throws Exception {
        for (int round = -1; round < ROUNDS; round++) {
            for (BenchRounds rounds : all) {
                rounds.cpuElsewhere = rounds.cpuElsewhere.minus(rounds.elsewhere.get());
            }
            for (int i = 0; i < BenchPassages.QUESTIONS; i++) {
                for (BenchRounds rounds : all) {
                    rounds.ask(questions.apply(i), round >= 0);
                }
            }
            for (BenchRounds rounds : all) {
                rounds.cpuElsewhere = round < 0 ? Duration.ZERO : rounds.cpuElsewhere.plus(rounds.elsewhere.get());
            }
        }
    }

    private void ask(IndexQuery query, boolean counts) throws Exception {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        peer.search(query);
        if (counts) {
            millis[asked++] = (System.nanoTime() - start) / 1e6;
            cpuNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        }
    }

    double[] millis() {
        return millis.clone();
    }

    /** Mean processor time of a question, here and elsewhere: what a busy machine does not blur. */
    double cpuMillis() {
        return (cpuNanos + cpuElsewhere.toNanos()) / 1e6 / asked;
    }
}
