package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.conversation.MemoryLog;
import dev.daogou.conversation.MemoryRows;

/**
 * What one schedule is played in: one service, what it has stored, and those it serves. One thread plays them all; where real threads could come between each other, {@link #pass} lets others
 * go on first.
 */
final class World implements MemoryRows.Moments {

    private static final int DEEPEST = 3;
    private static final String DOUBT = "in doubt";

    final Choices choices;
    final Agenda agenda = new Agenda();
    final MemoryLog memory;
    final Rules rules;
    final Errand errand = new Errand(this);
    final List<Device> devices = new ArrayList<>();
    private final List<String> told;
    private final Map<String, Runnable> planned = new HashMap<>();
    private int depth;
    private int refusals;
    private boolean calm;
    private boolean switched;
    private boolean doubted;
    private Runnable others = () -> {};
    private Acting acting = Acting.DATABASE;
    private Service service;
    private Anna anna;
    private long lastLife = agenda.now();
    private long writes;

    /** @param told where the steps are written down, or null */
    World(Choices choices, List<String> told) {
        this.choices = choices;
        this.told = told;
        this.memory = new MemoryLog(this, agenda.clock);
        this.rules = new Rules(this);
    }

    Service service() {
        return service;
    }

    Acting acting() {
        return acting;
    }

    /** @param others what may happen where threads can come between each other */
    void with(Anna anna, Runnable others) {
        this.anna = anna;
        this.others = others;
    }

    /** What whoever acts now had seen of a turn, or null. */
    Integer seen(String tid) {
        return anna.seen(tid);
    }

    /** How many writes have been begun. */
    long writes() {
        return writes;
    }

    /** A device was there until now. */
    void lives() {
        lastLife = agenda.now();
    }

    /** For how long no device has been there, and no message has come. */
    long alone() {
        return devices.stream().anyMatch(Device::counted) ? 0 : agenda.now() - lastLife;
    }

    void tell(String what, Object... with) {
        if (told != null) {
            told.add("  ".repeat(depth) + String.format(what, with));
        }
    }

    void start() {
        tell("the service starts");
        service = new Service(this);
        service.start();
    }

    /** Nothing of the process goes on; what it had committed stays. */
    void stopped() {
        tell("the process is gone");
        service.gone();
        service = null;
        agenda.clear();
        devices.forEach(Device::cutOff);
    }

    void refuse(int times) {
        refusals += times;
    }

    void switchAssistant(boolean on) {
        tell("the shop switches the assistant %s", on ? "on" : "off");
        switched |= memory.assistantOn() != on;
        memory.switchAssistant(on);
    }

    boolean wasSwitched() {
        return switched;
    }

    boolean wasInDoubt() {
        return doubted;
    }

    boolean isCalm() {
        return calm;
    }

    /** From now on nothing goes wrong and nobody comes between. */
    void calmDown() {
        calm = true;
        refusals = 0;
    }

    List<Agenda.Task> ready() {
        return agenda.ready(memory.rows().isHeld());
    }

    void run(Agenda.Task task) {
        agenda.taken(task);
        tell("%s", task.what());
        as(task.who(), task.work());
    }

    void as(Acting who, Runnable work) {
        Acting before = acting;
        acting = who;
        try {
            work.run();
        } finally {
            acting = before;
        }
    }

    /** The next time that others may come between there, this does. */
    void at(String where, Runnable work) {
        planned.put(where, work);
    }

    /** The next commit succeeds, and nobody here knows. */
    void doubt() {
        planned.put(DOUBT, () -> {});
    }

    /** Others may come between here. */
    void between(String where) {
        memory.rows().pass(where);
    }

    @Override
    public void pass(String where) {
        if (where.equals("the row is held")) {
            writes++;
        }
        Runnable plan = planned.remove(where);
        if (plan != null) {
            plan.run();
        }
        if (calm) {
            return;
        }
        if (depth < DEEPEST && choices.chance(25)) {
            tell("meanwhile, %s:", where);
            depth++;
            try {
                do {
                    others.run();
                } while (choices.chance(400));
            } finally {
                depth--;
            }
        }
        if (refusals > 0 && where.startsWith("before") && choices.chance(400)) {
            refusals--;
            tell("the database refuses %s", where);
            throw new MemoryLog.Refused(where);
        }
    }

    @Override
    public void hears(String mid) {
        lastLife = Math.max(lastLife, anna.sentAt(mid));
    }

    @Override
    public void commits(List<Durable> events, Conversation before, Conversation after) {
        events.forEach(event -> tell("stored: %s", event));
        rules.log().commits(events, before, after);
    }

    @Override
    public boolean leavesInDoubt() {
        if (planned.remove(DOUBT) == null) {
            if (refusals == 0 || !choices.chance(200)) {
                return false;
            }
            refusals--;
        }
        doubted = true;
        tell("the connection is lost at the commit: nobody here knows that it happened");
        return true;
    }
}
