package dev.daogou.assistant;

import java.time.Duration;
import java.util.List;

/** What the service cannot help: a database that refuses, time, a stop, a crash. */
final class Mishaps {

    private final World world;

    Mishaps(World world) {
        this.world = world;
    }

    List<Move> moves() {
        return List.of(
                new Move(10, () -> true, () -> {
                    world.tell("the database will refuse");
                    world.refuse(1 + world.choices.below(3));
                }),
                new Move(12, () -> true, () -> passes(Duration.ofMillis(world.choices.below(3000)))),
                new Move(5, () -> true, () -> passes(Duration.ofSeconds(world.choices.below(700)))),
                new Move(20, () -> up() && world.service().mayBeat() && !world.memory.rows().isTurnHeld(), () -> {
                    world.tell("what was shown is kept");
                    world.as(Acting.ANSWER, world.service()::beats);
                }),
                new Move(5, this::up, () -> {
                    world.tell("idle mailboxes are let go");
                    world.service().mailboxes.forgetIdle();
                }),
                new Move(4, () -> up() && !world.service().isLeaving(), () -> {
                    world.tell("the service is told to stop");
                    world.as(Acting.SHUTDOWN, world.service()::leaves);
                    Turn live = world.service().turn();
                    world.rules.check(live == null || !live.active(), "rule 3: a turn goes on through the goodbye");
                }),
                new Move(20, () -> up() && world.service().isLeaving(), this::exits),
                new Move(5, this::up, () -> {
                    world.tell("the process is killed");
                    throw new Died();
                }),
                new Move(40, () -> !up(), world::start));
    }

    private void exits() {
        Turn left = world.service().turn();
        world.rules.check(!world.service().saidGoodbye() || left == null || !left.active(),
                "rule 3: a turn goes on after the goodbye");
        world.tell("the process ends");
        throw new Died();
    }

    private boolean up() {
        return world.service() != null;
    }

    private void passes(Duration time) {
        world.tell("%d ms pass", time.toMillis());
        world.agenda.passes(time);
    }
}
