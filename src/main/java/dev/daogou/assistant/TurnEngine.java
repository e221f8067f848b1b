package dev.daogou.assistant;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.conversation.Bus;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.LiveTurns.Halted;
import dev.daogou.conversation.Pen;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.TurnPen;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;

/**
 * Begins turns and commits how they end. What decides is the conversation's locked row: a turn that has ended there, that
 * another epoch leads, or that an agent has silenced is not ended a second time.
 */
@ApplicationScoped
class TurnEngine {

    private static final Logger LOG = Logger.getLogger(TurnEngine.class);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** This process, as the conversations it leads know it. */
    private final String process = Ids.fresh("p_");
    private final ConversationLog log;
    private final Bus bus;
    private final Launcher launcher;
    private final Threads threads;
    private final Aftermath aftermath;
    private volatile boolean closing;

    TurnEngine(ConversationLog log, Bus bus, Launcher launcher, Threads threads, Aftermath aftermath) {
        this.log = log;
        this.bus = bus;
        this.launcher = launcher;
        this.threads = threads;
        this.aftermath = aftermath;
    }

    String process() {
        return process;
    }

    Aftermath aftermath() {
        return aftermath;
    }

    <T> T write(String cid, Function<Pen, T> work) {
        return log.write(cid, work);
    }

    /** From now on messages are stored and no turn begins: they are answered after the restart. */
    void close() {
        closing = true;
    }

    boolean closing() {
        return closing;
    }

    Threads threads() {
        return threads;
    }

    Turn fresh(String shop, String cid, int epoch, Decided decided) {
        return new Turn(Ids.fresh("t_"), epoch, decided, threads::nanos, delta -> bus.publish(shop, cid, delta));
    }

    void expect(String shop, List<String> messages) {
        launcher.expect(shop, messages);
    }

    void launch(String shop, String cid, Attempt attempt) {
        launcher.launch(shop, cid, attempt);
    }

    /** In the writer's transaction: the cut that was decided when the turn was halted, unless somebody has ended it. */
    void cut(Pen pen, Turn turn) {
        Halted halted = turn.halted();
        pen.turn(turn.tid, turn.epoch).ifPresent(row -> row.cut(halted.shown(), halted.why()));
        pen.atEnd(committed -> {
            if (committed && turn.become(TurnState.CUT)) {
                aftermath.ended("cut_" + halted.why().wire(), turn.firstShownAfter());
            }
        });
    }

    /** @return whether the reply is stored; false when the turn was halted, or ended elsewhere, while the reply was made */
    boolean done(String cid, Turn turn, Reply reply) {
        String shown = turn.released();
        if (!shown.equals(reply.text())) {
            LOG.warnf("Turn %s: the reply's text is not what was shown; the shown text is stored.", turn.tid);
        }
        return end(cid, turn, TurnState.DONE, row -> {
            if (turn.proposal() != null) {
                row.propose(turn.proposal());
            }
            row.done(reply.withText(shown));
        });
    }

    /** Nothing when the turn has ended meanwhile. */
    void tool(String cid, Turn turn, ToolStep step) {
        log.write(cid, pen -> {
            if (turn.active()) {
                pen.turn(turn.tid, turn.epoch).ifPresent(row -> row.toolRan(step.callId(), step.name(), step.phase()));
            }
            return null;
        });
    }

    /** What was begun and not settled by whoever led before is carried through. */
    void finish(String shop, String cid, String callId) {
        launcher.finish(shop, cid, callId);
    }

    boolean failed(String cid, Turn turn, String code, boolean retry) {
        LOG.infof("Turn %s failed: %s", turn.tid, code);
        return end(cid, turn, TurnState.FAILED, row -> row.failed(turn.released(), code, retry));
    }

    private boolean end(String cid, Turn turn, TurnState as, Consumer<TurnPen> how) {
        return log.write(cid, pen -> {
            if (isOthers(pen, turn)) {
                turn.halt(CutWhy.TAKEOVER, null);
            }
            if (turn.halted() != null) {
                cut(pen, turn);
                return false;
            }
            return pen.turn(turn.tid, turn.epoch).map(row -> {
                how.accept(row);
                pen.atEnd(committed -> {
                    if (committed && turn.become(as)) {
                        aftermath.ended(as == TurnState.DONE ? "done" : "fail", turn.firstShownAfter());
                    }
                });
                return true;
            }).orElse(false);
        });
    }

    /** Somebody else has the floor; in the queue a turn goes on where the shop lets the assistant keep helping. */
    private static boolean isOthers(Pen pen, Turn turn) {
        Floor floor = pen.conversation().floor;
        return floor == Floor.AGENT || floor == Floor.QUEUE && pen.turn(turn.tid, turn.epoch).isEmpty();
    }

    /** Tries again later what the database refused for now; what was decided stays decided. */
    void retrying(Lane lane, Runnable work) {
        lane.post(() -> attempt(lane, work));
    }

    private void attempt(Lane lane, Runnable work) {
        try {
            work.run();
        } catch (Problem refused) {
            if (refused.retryAfter() != null) {
                lane.postLater(again -> threads.after(refused.retryAfter().toNanos(), again), () -> attempt(lane, work));
            } else {
                LOG.debug("A conversation was forgotten while a turn of it ended.", refused);
            }
        } catch (RuntimeException e) {
            LOG.warn("The end of a turn could not be stored; trying again.", e);
            lane.postLater(again -> threads.after(RETRY_NANOS, again), () -> attempt(lane, work));
        }
    }
}
