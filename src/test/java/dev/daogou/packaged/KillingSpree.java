package dev.daogou.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.packaged.Installation.Damage;

/**
 * Kills an installation again and again, each time at a random point of a moment whose length was measured undisturbed, and
 * looks at what the next start makes of it.
 */
final class KillingSpree {

    private static final Duration ARRIVAL = Duration.ofMillis(1500);
    /** {@code -Dkills.moments=COMMITTING,REBUILDING} looks closer at some. */
    private static final List<Moment> ASKED = Stream.of(System.getProperty("kills.moments", "").split(","))
            .filter(name -> !name.isBlank()).map(Moment::valueOf).toList();

    /**
     * What was under way when the process died.
     *
     * @param run its id, or {@code null} when nobody heard of it
     * @param lastRun the id of the run before
     * @param all whether what it had started died with it
     */
    private record Blow(Change change, String run, String lastRun, Moment hit, Duration after, Damage damage,
            boolean all) {
        String what() {
            String what = damage != null ? damage.name() : change != null ? change.toString() : "an intact index";
            return all ? what + "; the embedded database too" : what;
        }
    }

    private final Installation installation;
    private final Random random;
    private final KillReport report;
    private final Kept kept;
    private final Lengths lengths = new Lengths();
    private PackagedApp app;
    private int damages;

    KillingSpree(Installation installation, Random random, KillReport report) {
        this.installation = installation;
        this.random = random;
        this.report = report;
        this.kept = new Kept(installation);
    }

    void kill(int times) throws Exception {
        prepare();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            if (moments.isEmpty()) {
                moments.addAll(ASKED.isEmpty() ? List.of(Moment.values()) : ASKED);
                Collections.shuffle(moments, random);
            }
            Moment aimed = moments.remove(0);
            Blow blow = null;
            try {
                blow = aimed.ofImport() ? inImport(aimed) : inStart(aimed);
                survive(aimed, blow);
            } catch (Exception | AssertionError e) {
                app.dumpThreads();
                throw new AssertionError("after " + aimed + ", " + blow + ":\n" + String.join("\n", app.log()), e);
            }
        }
        app.stop();
    }

    /** A base to stand on, and how long each moment lasts when nobody disturbs it, in a process as fresh as those to come. */
    private void prepare() throws Exception {
        app = installation.start();
        kept.bringIn(shop(), new Edition(1, FeedShape.JSONL, false));
        app.stop();
        damage().work().run();
        long before = latestBuild();
        long started = System.nanoTime();
        app = installation.start();
        await().atMost(Kept.LONG).pollInterval(Duration.ofMillis(5)).until(() -> latestBuild() > before);
        long building = System.nanoTime();
        ShopOutside shop = shop();
        await().atMost(Kept.LONG).pollInterval(Duration.ofMillis(5)).until(shop::ready);
        lengths.put(Moment.REBUILDING, since(building));
        lengths.put(Moment.STARTING, since(started));
        measure(shop, new Edition(2, FeedShape.JSONL, false));
        report.note(installation.name() + ", undisturbed: " + lengths);
    }

    private void measure(ShopOutside shop, Edition edition) throws Exception {
        lengths.put(Moment.ARRIVING, ARRIVAL);
        String run = shop.post(edition, Duration.ZERO).join();
        try (ShopInside inside = installation.inside()) {
            for (Moment moment : List.of(Moment.STAGING, Moment.EMBEDDING, Moment.COMMITTING)) {
                long began = System.nanoTime();
                reach(inside, run, edition, Moment.values()[moment.ordinal() + 1]);
                lengths.put(moment, since(began));
            }
        }
        long done = System.nanoTime();
        assertThat(shop.state(run)).isEqualTo("done");
        kept.took(edition);
        kept.awaitFound(shop, edition);
        lengths.put(Moment.CATCHING_UP, since(done));
    }

    /** Now and then an undo; else a feed. */
    private Change change(Moment aimed, JsonNode last) {
        FeedShape shape = FeedShape.values()[random.nextInt(FeedShape.values().length)];
        boolean replace = random.nextBoolean();
        return random.nextInt(4) == 0 && aimed != Moment.ARRIVING && last.path("undoable").asBoolean()
                ? kept.undo(last.path("importId").asText())
                : new Edition(kept.latest().number() + 1, shape, replace);
    }

    private Blow inImport(Moment aimed) throws Exception {
        Duration after = lengths.within(aimed, random);
        ShopOutside shop = shop();
        JsonNode last = shop.latestRun();
        String lastRun = last.path("importId").asText();
        Change change = change(aimed, last);
        CompletableFuture<String> posted = change.begin(shop, aimed == Moment.ARRIVING ? ARRIVAL : Duration.ZERO);
        Moment hit = Moment.ARRIVING;
        if (aimed == Moment.ARRIVING) {
            LockSupport.parkNanos(after.toNanos());
        } else {
            String run = posted.join();
            try (ShopInside inside = installation.inside()) {
                reach(inside, run, change, aimed);
                LockSupport.parkNanos(after.toNanos());
                hit = inside.moment(run, change.rows());
            }
        }
        boolean all = kill();
        if (hit != aimed && change.rows() > 100) {
            // It was over by then: the moment is shorter than it was in the process that was measured.
            lengths.put(aimed, after);
        }
        return new Blow(change, posted.exceptionally(died -> null).join(), lastRun, hit, after, null, all);
    }

    /** A start with or without an index to mend, killed in its midst. */
    private Blow inStart(Moment aimed) throws Exception {
        app.kill();
        Damage damage = null;
        if (aimed == Moment.REBUILDING) {
            damage = damage();
            damage.work().run();
        }
        long before = latestBuild();
        app = installation.start();
        if (damage != null) {
            await().atMost(Kept.LONG).pollInterval(Duration.ofMillis(5)).until(() -> latestBuild() > before);
        }
        Duration after = lengths.within(aimed, random);
        LockSupport.parkNanos(after.toNanos());
        return new Blow(null, null, null, aimed, after, damage, kill());
    }

    /** Every other time with everything that it has started. */
    private boolean kill() throws IOException {
        boolean all = random.nextBoolean();
        if (all) {
            installation.killAll();
        } else {
            app.kill();
        }
        return all && installation.embedded();
    }

    private void survive(Moment aimed, Blow blow) throws Exception {
        long started = System.nanoTime();
        app = installation.start();
        ShopOutside shop = shop();
        boolean isNew = kept.tookWhole(shop, blow.change);
        if (blow.damage != null && blow.damage.answers()) {
            kept.answersMeanwhile(shop);
        }
        await().atMost(Kept.LONG).until(shop::ready);
        Duration ready = since(started);
        String run = fate(shop, blow, isNew);
        kept.agrees(shop);
        // What has been undone cannot be undone again.
        boolean again = blow.change != null && !(isNew && blow.change instanceof Undo);
        Duration answerable = kept.bringIn(shop, again ? blow.change : kept.latest());
        kept.agrees(shop);
        assertThat(app.log()).noneMatch(line -> line.contains(" ERROR "));
        long built = app.log().stream().filter(line -> line.matches(".* Index (\\d+ in the database )?by .* built (to|in) .*"))
                .count();
        report.add(
                new KillReport.Kill(installation.name(), aimed, blow.hit, blow.after, blow.what(), isNew ? "new" : "old", run,
                        ready, built, answerable));
    }

    /** What the ledger says of the killed run must be what can be seen. */
    private static String fate(ShopOutside shop, Blow blow, boolean in) {
        String last = shop.latestRun().path("importId").asText();
        assertThat(shop.state(last)).isIn("done", "failed");
        if (blow.change == null || blow.run == null && last.equals(blow.lastRun)) {
            return "none";
        }
        String state = shop.state(blow.run == null ? last : blow.run);
        assertThat(state).isEqualTo(in ? "done" : "failed");
        return state;
    }

    private Damage damage() {
        return installation.damages().get(damages++ % installation.damages().size());
    }

    private ShopOutside shop() {
        return new ShopOutside(app, installation.dataDir);
    }

    private static void reach(ShopInside inside, String run, Change change, Moment wanted) {
        await().atMost(Kept.LONG).pollInterval(Duration.ofMillis(3)).pollDelay(Duration.ZERO)
                .until(() -> inside.moment(run, change.rows()).ordinal() >= wanted.ordinal());
    }

    /** 0 while its database is not up. */
    private long latestBuild() {
        try {
            return installation.latestBuild();
        } catch (SQLException | IOException notYet) {
            return 0;
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
