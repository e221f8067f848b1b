package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many replies at once, one in ten of them stopped: how late the words come, what each costs, and what is left in the end. */
@Tag("alone")
@Tag("interruption")
class LoadIT {

    private static final long COUNTED_MS = Form.FULL ? 120_000 : 5_000;
    private static final long SETTLE_MS = Form.FULL ? 20_000 : 2_000;
    private static final long STEP_MS = 30_000;
    /**
     * Code goes on being compiled, which costs, and then is faster: the first to be measured is given longer, the relay as the
     * service. After 40 s the service still spent a fifth more on a delta than in the steps that came later.
     */
    private static final long WARM_MS = Form.FULL ? 120_000 : SETTLE_MS;
    /** As long as a model is waited for. */
    private static final int REPLY_MS = Form.runs(60_000, 110_000);
    private static final int SHORT_REPLY_MS = 60_000;
    private static final int FAST_MS = 50;
    private static final int SLOW_MS = 250;
    private static final int MOST_THREADS = 100;
    private static final Bound CUT = Bound.p95(300, "ms");
    private static final double GIB = 1 << 30;

    private final List<String> left = new ArrayList<>();

    @Test
    void manyRepliesAtOnce() throws Exception {
        try (LoadModel model = new LoadModel(); Section report = Section.of("13. Many replies at once, one in ten stopped")) {
            report.note("Whoever has read or stopped a reply asks again.");
            if (Form.FULL) {
                report.note(
                        "They come one by one in the time that a reply takes, so that as many begin at each moment. Counted "
                                + "from " + SETTLE_MS / 1000
                                + " s after the last has come; with a process that is new, relay or "
                                + "service, from " + WARM_MS / 1000 + " s.");
            }
            Streams many = new Streams(Form.runs(20, 500), FAST_MS, REPLY_MS);
            Streams most = new Streams(Form.runs(40, 2000), SLOW_MS, REPLY_MS);
            double bare = bare(report, model, many).microsPerDelta();
            if (Form.FULL) {
                bare(report, model, most);
            }
            try (Stage stage = Stage.opens(Map.of("daogou.llm.base-url", model.upstream.baseUrl(), "daogou.chat.quiet", "0"),
                    List.of("-Xmx1g"))) {
                Load.Cost cost = run(report, stage, model, many, WARM_MS, delay(5, 150), CUT);
                report.line("processor time per delta, a multiple of the bare relay's", Samples.of(List.of(cost),
                        c -> c.microsPerDelta() / bare), Bound.worst(2, "×"));
                report.line("the same", Samples.of(List.of(cost), Load.Cost::microsPerDelta), Bound.none("µs; goal 60"));
                if (Form.FULL) {
                    run(report, stage, model, new Streams(100, FAST_MS, REPLY_MS), SETTLE_MS, Bound.none("ms").p99(15), CUT);
                }
                run(report, stage, model, most, SETTLE_MS, delay(5, 400), CUT);
                report.line("threads", Samples.of(List.of(stage.metric("jvm_threads_peak_threads")), Double::doubleValue),
                        Bound.worst(MOST_THREADS, "threads"));
                report.line("heap committed",
                        Samples.of(List.of(stage.metric("jvm_memory_committed_bytes{area=\"heap\"") / GIB),
                                Double::doubleValue),
                        Bound.worst(1, "GiB"));
                if (Form.FULL) {
                    run(report, stage, model, most.inAWave(), SETTLE_MS, delay(5, 400), CUT);
                    run(report, stage, model, new Streams(2000, SLOW_MS, SHORT_REPLY_MS), SETTLE_MS, Bound.none("ms"),
                            Bound.none("ms"));
                    highest(report, stage, model);
                }
            }
            report.never("left over 5 s after the end: streams at the model, live turns, devices", left.size(), left);
        }
    }

    private static Load.Cost bare(Section report, LoadModel model, Streams streams) throws Exception {
        String what = "bare relay, " + streams;
        try (RelayProcess relay = new RelayProcess(model)) {
            Load.Cost cost = relay.run(streams, WARM_MS, Math.min(COUNTED_MS, 60_000));
            report.line(what + ": added delay", samples(cost.counts().added), Bound.none("ms"));
            report.note(costs(what, cost));
            return cost;
        }
    }

    private Load.Cost run(Section report, Stage stage, LoadModel model, Streams streams, long settleMs, Bound delay, Bound cut)
            throws Exception {
        Load.Cost cost = load(stage, model, streams, settleMs, COUNTED_MS);
        report.line(streams + ": added delay", samples(cost.counts().added),
                Form.FULL ? delay : Bound.none("ms; cold, so without a bound"));
        report.line(streams + ": stop → turn.cut", samples(cost.counts().cut), cut);
        report.never(streams + ": faults on a screen", cost.counts().turns.get(), cost.counts().faults);
        report.note(costs(streams.toString(), cost));
        return cost;
    }

    private Load.Cost load(Stage stage, LoadModel model, Streams streams, long settleMs, long forMs) throws Exception {
        try (Load load = new Load(stage, model)) {
            Load.Cost cost = load.run(streams, settleMs, forMs);
            load.leaves();
            Pace.rest(5_000);
            leftOver(streams, "streams at the model", model.unfinished());
            leftOver(streams, "live turns", (long) stage.metric("daogou_turns_live"));
            leftOver(streams, "devices", stage.connections());
            return cost;
        }
    }

    private void leftOver(Streams when, String what, long many) {
        if (many > 0) {
            left.add(when + ": " + many + " " + what);
        }
    }

    /** Steps of a hundred streams, as long as the words come in time. */
    private void highest(Section report, Stage stage, LoadModel model) throws Exception {
        int highest = 500;
        for (int many = 600; many <= 1500; many += 100) {
            Streams streams = new Streams(many, FAST_MS, REPLY_MS);
            Load.Cost cost = load(stage, model, streams, SETTLE_MS, STEP_MS);
            double p50 = LoadCounts.millis(cost.counts().added, 50);
            double p99 = LoadCounts.millis(cost.counts().added, 99);
            report.note(String.format(Locale.ROOT, "%s for %d s: added delay p50 %.1f, p99 %.1f ms; %s", streams,
                    STEP_MS / 1000, p50, p99, costs("", cost)));
            if (p50 > 5 || p99 > 150) {
                break;
            }
            highest = many;
        }
        report.note("The highest load that still met p50 ≤ 5 and p99 ≤ 150 ms: " + highest + " streams of 20 deltas/s.");
    }

    private static Bound delay(double p50, double p99) {
        return Bound.none("ms").p99(p99).p50(p50);
    }

    private static Samples samples(Histogram of) {
        return Samples.of(of, LoadCounts::millis);
    }

    private static String costs(String who, Load.Cost cost) {
        return String.format(Locale.ROOT,
                "%s: %.0f deltas/s shown, %.1f µs of processor time each, %.2f cores, %.1f turns/s begun",
                who, cost.tokens() / cost.seconds(), cost.microsPerDelta(), cost.cpu() / cost.seconds(),
                cost.turns() / cost.seconds());
    }
}
