package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;

/** One schedule: things happen in the order that is chosen, then the world calms down, and all must be well. */
final class Play {

    private final World world;
    private final Choices choices;
    private final Anna anna;
    private final People people;
    private final List<Move> moves = new ArrayList<>();
    private final int[] weights;

    private Play(Choices choices, List<String> told) {
        this.choices = choices;
        this.world = new World(choices, told);
        this.anna = new Anna(world);
        this.people = new People(world);
        world.with(anna, this::step);
        moves.add(new Move(250, () -> !world.ready().isEmpty(), () -> world.run(choices.of(world.ready()))));
        moves.add(new Move(60, world.agenda::hasTimers, () -> world.run(world.agenda.timer())));
        moves.add(
                new Move(150, () -> world.service() != null && !world.service().upstream.open().isEmpty(), this::modelSpeaks));
        moves.addAll(anna.moves());
        moves.addAll(people.moves());
        moves.addAll(new Mishaps(world).moves());
        weights = new int[moves.size()];
    }

    /**
     * @param told where the steps are written down, or null
     * @return the rule that did not hold, or null
     */
    static Broken of(Choices choices, List<String> told) {
        Play play = new Play(choices, told);
        try {
            play.all();
        } catch (Broken broken) {
            return play.world.rules.broken();
        } catch (AssertionError | RuntimeException e) {
            if (play.world.rules.broken() == null) {
                play.world.rules.failed(e);
            }
        }
        return play.world.rules.broken();
    }

    private void all() {
        // Each schedule is mostly about a few things.
        for (int i = 0; i < weights.length; i++) {
            int share = choices.below(4);
            weights[i] = moves.get(i).weight() * (i < 3 ? 2 + share : share == 3 ? 6 : share);
        }
        if (choices.chance(300)) {
            world.tell("the shop lets the assistant answer whoever waits for a person");
            world.memory.helpInQueue();
        }
        for (String name : List.of("phone", "tablet", "laptop")) {
            world.devices.add(new Device(name, world));
        }
        world.start();
        int steps = 5 + choices.below(60);
        for (int i = 0; i < steps && world.rules.broken() == null; i++) {
            alone(this::step);
        }
        world.calmDown();
        new Ending(world, choices, anna, people).play();
    }

    /** A step that nobody's work waits for. */
    private void alone(Runnable step) {
        try {
            step.run();
        } catch (Died died) {
            world.stopped();
        }
    }

    private void step() {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] > 0 && moves.get(i).may().getAsBoolean() ? weights[i] : 0;
        }
        if (sum == 0) {
            return;
        }
        int chosen = choices.below(sum);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && moves.get(i).may().getAsBoolean()) {
                chosen -= weights[i];
                if (chosen < 0) {
                    moves.get(i).make().run();
                    return;
                }
            }
        }
    }

    private void modelSpeaks() {
        Upstream upstream = world.service().upstream;
        Upstream.Call call = choices.chance(800)
                ? upstream.open().get(upstream.open().size() - 1)
                : choices.of(upstream.open());
        world.as(Acting.UPSTREAM, call::goesOn);
    }
}
