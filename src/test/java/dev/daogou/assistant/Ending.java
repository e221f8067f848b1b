package dev.daogou.assistant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.assistant.Device.Shown;
import dev.daogou.assistant.Said.Wish;
import dev.daogou.assistant.Upstream.Call;
import dev.daogou.conversation.ConversationEvent.TurnCut;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Line;

/** Nothing goes wrong any more: the world becomes quiet, and then everybody must have the same before their eyes. */
final class Ending {

    private static final int LONGEST = 3000;

    private final World world;
    private final Choices choices;
    private final Anna anna;
    private final People people;

    Ending(World world, Choices choices, Anna anna, People people) {
        this.world = world;
        this.choices = choices;
        this.anna = anna;
        this.people = people;
    }

    void play() {
        world.tell("-- from here on nothing goes wrong");
        if (world.service() != null && world.service().isLeaving()) {
            drain(true);
            world.rules.check(world.service().saidGoodbye() && world.service().turn() == null,
                    "rule 3: a turn goes on after the goodbye");
            world.stopped();
        }
        if (world.service() == null) {
            world.start();
        }
        if (choices.chance(300)) {
            world.tell("everybody leaves, and the model hangs");
            world.devices.forEach(Device::leaves);
            drain(false);
            // What a crash left too long ago, or a commit that failed in doubt, is ended once its visitor is back.
            world.rules.check(world.service().turn() == null && world.memory.liveTurn().map(turn -> world.rules.turn(turn.tid))
                    .filter(turn -> turn.of == world.service() && turn.told).isEmpty(),
                    "rule 3: a turn goes on though nobody is there");
        }
        if (choices.chance(500)) {
            world.switchAssistant(true);
        }
        if (choices.chance(700) && world.memory.conversation().floor != Floor.ASSISTANT) {
            people.release();
        }
        drain(true);
        nobodyNeedsToAskAgain();
        world.devices.forEach(device -> {
            device.deaf(false);
            device.comes();
        });
        drain(true);
        anna.repeatsWhatWasNotHeard();
        drain(true);
        world.devices.forEach(Device::fill);
        drain(true);
        calm();
        sameEverywhere();
        if (answers()) {
            nextPrompt();
        }
    }

    /** Until nothing is left to be done. */
    private void drain(boolean modelAnswers) {
        for (int i = 0; i < LONGEST && world.rules.broken() == null; i++) {
            List<Call> open = world.service().upstream.open().stream().filter(call -> !call.token.aborted()).toList();
            if (!world.ready().isEmpty()) {
                world.run(choices.of(world.ready()));
            } else if (modelAnswers && !open.isEmpty()) {
                world.as(Acting.UPSTREAM, choices.of(open)::goesOn);
            } else if (world.agenda.hasTimers()) {
                world.run(world.agenda.timer());
            } else {
                return;
            }
        }
        throw world.rules.broken("the world never becomes calm");
    }

    /** What waits is answered by itself, unless nobody here could know of it or it has waited for too long. */
    private void nobodyNeedsToAskAgain() {
        if (answers() && !world.wasInDoubt() && !world.wasSwitched()) {
            world.memory.messages().stream().filter(m -> m.pending && m.at.isAfter(world.memory.lookedSince())).forEach(m -> {
                throw world.rules.broken("rule 6: %s waits until its visitor is back", m.mid);
            });
        }
    }

    private boolean answers() {
        return world.memory.maySpeak(world.memory.conversation()) && world.memory.assistantOn();
    }

    private void calm() {
        world.rules.check(world.memory.liveTurn().isEmpty(), "rule 2: %s is live though nothing is left to be done",
                world.memory.liveTurn().map(turn -> world.rules.name(turn.tid)).orElse(null));
        world.rules.check(world.service().turn() == null, "a turn is held to be made though it has ended");
        world.rules.check(world.service().asked >= world.service().promised,
                "rule 12: a person was promised and nobody is asked");
        world.rules.check(anna.isHeard(), "rule 8: something that was sent is never heard");
        Map<String, Integer> answered = new HashMap<>();
        world.rules.turns().forEach(turn -> {
            world.rules.check(turn.end != null, "rule 2: %s never ends", turn.name);
            boolean put = turn.end instanceof TurnCut cut && cut.why() == CutWhy.SHUTDOWN;
            turn.mids.forEach(mid -> answered.merge(mid, put ? 0 : 1, Integer::sum));
        });
        world.rules.log().effects().calm();
        world.rules.log().heard().forEach(said -> answered(said, answered.getOrDefault(said.mid(), 0)));
    }

    private void answered(VisitorSaid said, int times) {
        boolean asks = said.as() != HeardAs.STOP && said.as() != HeardAs.BACKCHANNEL;
        boolean pending = world.memory.messages().stream().anyMatch(m -> said.mid().equals(m.mid) && m.pending);
        world.rules.check(!pending || !answers(), "rule 6: %s waits though the assistant has the floor", said.mid());
        world.rules.check(times <= (asks ? 1 : 0), "rule 6: %s (%s) is answered %d times", said.mid(), said.as(), times);
        world.rules.check(!asks || times == 1 || pending || world.rules.log().isSettled(said.mid()), "rule 6: %s is dropped",
                said.mid());
    }

    private void sameEverywhere() {
        List<Shown> stored = world.memory.messages().stream().map(m -> new Shown(m.seq, m.author, m.text, m.interrupted))
                .toList();
        world.devices.forEach(device -> {
            world.rules.check(device.screen().equals(stored), "rule 4: the %s shows %s, stored is %s", device.name,
                    device.screen(), stored);
            world.rules.check(device.tid() == null, "rule 4: the %s still shows a live turn", device.name);
        });
    }

    /** What the model is told of the conversation is what stands on the screens. */
    private void nextPrompt() {
        List<Shown> screen = world.devices.get(0).screen();
        int before = Math.min(screen.size(), Questions.LINES - 1);
        List<Line> newest = Questions.joined(screen.subList(screen.size() - before, screen.size()).stream()
                .map(s -> new Line(s.author(), s.text(), s.interrupted())).toList());
        anna.says("And the colour, please", Wish.AUTO);
        drain(true);
        List<Line> told = world.service().upstream.last().question.history().stream()
                .map(line -> new Line(line.author(), line.text(), line.interrupted())).toList();
        world.rules.check(told.equals(newest), "rule 4: the model is told %s, shown is %s", told, newest);
        world.rules.check(world.memory.liveTurn().isEmpty() && anna.isHeard(), "rule 2: the last turn never ends");
    }
}
