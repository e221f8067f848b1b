package dev.daogou.assistant;

import static dev.daogou.conversation.MemoryLog.CID;

import java.util.List;
import java.util.function.Supplier;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.MemoryLog.Refused;
import dev.daogou.shared.Problem;

/** The shop's people: two agents who take the floor and give it back, and somebody who switches the assistant off. */
final class People {

    private static final List<String> AGENTS = List.of("Mei", "Tom");

    private final World world;
    private int words;

    People(World world) {
        this.world = world;
    }

    /** Each writes, so that they wait while somebody else does. */
    List<Move> moves() {
        return List.of(
                new Move(12, this::mayWrite, () -> claims(world.choices.of(AGENTS))),
                new Move(12, () -> mayWrite() && !assistantsFloor(), this::release),
                new Move(6, () -> mayWrite() && !assistantsFloor(), this::resolves),
                new Move(6, this::mayWrite, this::queues),
                new Move(8, () -> mayWrite() && conversation().floor == Floor.AGENT, this::speaks),
                new Move(2, this::mayWrite, this::switches));
    }

    private Service service() {
        return world.service();
    }

    private Conversation conversation() {
        return world.memory.conversation();
    }

    private boolean assistantsFloor() {
        return conversation().floor == Floor.ASSISTANT;
    }

    private boolean mayWrite() {
        return world.service() != null && !world.memory.rows().isHeld();
    }

    void claims(String name) {
        Service of = service();
        boolean claimed = writes(Acting.AGENT, name + " claims", () -> of.floors.claim(CID, name, name));
        if (claimed && conversation().floor == Floor.AGENT) {
            Turn live = of.turn();
            TurnFacts stored = live == null ? null : world.rules.turn(live.tid);
            if (stored != null) {
                world.rules.check(!live.active() || stored.end != null, "rule 12: the assistant goes on after %s has the floor",
                        name);
                world.rules.silenced(live.tid);
            }
        }
    }

    void release() {
        writes(Acting.AGENT, "an agent gives the floor back", () -> service().floors.release(CID));
    }

    private void resolves() {
        writes(Acting.RESOLVER, "an agent resolves", () -> service().floors.resolve(CID));
    }

    void queues() {
        writes(Acting.AGENT, "Anna is put into the queue", () -> service().floors.toQueue(CID, null));
    }

    private void speaks() {
        String mid = "a" + ++words;
        writes(Acting.AGENT, "an agent speaks", () -> service().log.write(CID, pen -> {
            Conversation now = pen.conversation();
            return now.floor == Floor.AGENT ? pen.agentSays(mid, now.floorBy, now.floorName, "One moment.") : null;
        }));
    }

    private void switches() {
        world.switchAssistant(!world.memory.assistantOn());
    }

    /** Directly, or within a write of whoever asks for it, as the desk does it. */
    private boolean writes(Acting who, String what, Supplier<?> work) {
        world.tell("%s", what);
        boolean[] done = new boolean[1];
        world.as(who, () -> {
            try {
                if (world.choices.chance(400)) {
                    service().log.write(CID, pen -> work.get());
                } else {
                    work.get();
                }
                done[0] = true;
            } catch (Problem | Refused refused) {
                world.tell("%s: %s", what, refused.getMessage());
            }
        });
        return done[0];
    }
}
