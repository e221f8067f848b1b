package dev.daogou.assistant;

import java.util.concurrent.Executor;

import dev.daogou.conversation.MemoryLog.Refused;
import dev.daogou.shared.Problem;

/** Threads whose work waits until a schedule chooses it. Once their process is gone they do nothing more. */
final class HandThreads implements Threads {

    private final World world;
    private final Service of;

    HandThreads(World world, Service of) {
        this.world = world;
        this.of = of;
    }

    @Override
    public Executor mailboxes() {
        return work -> add(Acting.LANE, true, "the mailbox goes on", work);
    }

    @Override
    public Executor answers() {
        return work -> add(Acting.ANSWER, false, "a worker goes on", work);
    }

    private void add(Acting who, boolean writes, String what, Runnable work) {
        if (of.lives()) {
            world.agenda.add(new Agenda.Task(who, writes, what, work));
        }
    }

    @Override
    public void within(String shop, Runnable work) {
        try {
            work.run();
        } catch (Refused | Problem | Upstream.Breaks expected) {
            throw expected;
        } catch (RuntimeException e) {
            throw world.rules.failed(e);
        }
    }

    @Override
    public long nanos() {
        return world.agenda.now();
    }

    @Override
    public void after(long nanos, Runnable work) {
        if (of.lives()) {
            world.agenda.after(nanos, work);
        }
    }
}
