package dev.daogou.assistant;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.EffectPen;
import dev.daogou.conversation.ToolPhase;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;

/**
 * Carries out what the visitor agreed to: begun through the gate of the journal, done once by its key, and told in the journal
 * how it came out, whatever has become of the turn meanwhile.
 */
@ApplicationScoped
class Effects {

    private static final Logger LOG = Logger.getLogger(Effects.class);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Toolbox tools;
    private final ConversationLog log;
    private final Threads threads;
    private final EffectReplies replies;

    /** What has been let through the gate. */
    private record Begun(String shop, String cid, String callId, String name, Lang lang, JsonNode arguments) {}

    Effects(Toolbox tools, ConversationLog log, Threads threads, EffectReplies replies) {
        this.tools = tools;
        this.log = log;
        this.threads = threads;
        this.replies = replies;
    }

    /** In the current shop, on a worker thread: the turn that the visitor's answer to a proposal began. */
    void carryOut(String shop, String cid, Attempt attempt) {
        attempt.turn().modelCalled(attempt);
        Decided decided = attempt.turn().decided;
        if (!decided.yes()) {
            replies.declined(attempt, lang(cid, decided.callId()));
            return;
        }
        Optional<Begun> begun = begin(shop, cid, attempt, decided.callId());
        if (begun.isEmpty()) {
            // Heard only where the turn goes on all the same: what it should do is not what was proposed.
            attempt.failed("EFFECT_REFUSED", false, "");
            return;
        }
        ToolPhase outcome = outcome(begun.get());
        settle(begun.get(), outcome);
        replies.say(attempt, begun.get().lang(), told(begun.get(), outcome));
    }

    private Optional<Begun> begin(String shop, String cid, Attempt attempt, String callId) {
        try {
            return log.write(cid, pen -> pen.turn(attempt.turn().tid, attempt.turn().epoch)
                    .filter(row -> attempt.turn().mayAct(attempt))
                    .flatMap(row -> pen.effect(callId).filter(effect -> effect.begin(row)))
                    .map(effect -> begun(shop, cid, effect)));
        } catch (RuntimeException e) {
            // Where the connection was lost at the commit it may have begun all the same.
            again(shop, () -> finish(shop, cid, callId));
            throw e;
        }
    }

    /**
     * In the current shop: what was begun and not settled, mostly by another process, is carried through, however long the
     * database refuses; by its key it is done once.
     */
    void finish(String shop, String cid, String callId) {
        try {
            log.write(cid, pen -> pen.effect(callId).filter(EffectPen::underWay)
                    .map(effect -> begun(shop, cid, effect))).ifPresent(begun -> settle(begun, outcome(begun)));
        } catch (Problem gone) {
            LOG.debug("A conversation was forgotten before something in it was carried through.", gone);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Effect %s could not be carried through; trying again.", callId);
            again(shop, () -> finish(shop, cid, callId));
        }
    }

    private Begun begun(String shop, String cid, EffectPen effect) {
        return new Begun(shop, cid, effect.callId(), effect.name(), effect.lang(), tools.arguments(effect.arguments()));
    }

    private ToolPhase outcome(Begun begun) {
        for (int tries = 0; tries < 2; tries++) {
            try {
                return tools.effect(begun.name).map(tool -> tool.carryOut(begun.callId, begun.cid, begun.arguments))
                        .orElse(ToolPhase.FAILED);
            } catch (RuntimeException e) {
                LOG.warnf(e, "Whether effect %s was done is not known.", begun.callId);
            }
        }
        return ToolPhase.UNKNOWN;
    }

    /** Once it is known how it came out, that stays known, however long the database refuses. */
    private void settle(Begun begun, ToolPhase outcome) {
        try {
            log.write(begun.cid, pen -> {
                pen.effect(begun.callId).ifPresent(effect -> effect.settle(outcome));
                return null;
            });
        } catch (Problem gone) {
            LOG.debug("A conversation was forgotten while something was done in it.", gone);
        } catch (RuntimeException e) {
            LOG.warnf(e, "How effect %s came out could not be stored; trying again.", begun.callId);
            again(begun.shop, () -> settle(begun, outcome));
        }
    }

    private void again(String shop, Runnable work) {
        threads.after(RETRY_NANOS, () -> threads.answers().execute(() -> threads.within(shop, work)));
    }

    private String told(Begun begun, ToolPhase outcome) {
        return tools.effect(begun.name)
                .map(tool -> tool.told(outcome, begun.arguments, replies.phrases(begun.lang)))
                .orElse("");
    }

    private Lang lang(String cid, String callId) {
        return log.write(cid, pen -> pen.effect(callId).map(EffectPen::lang).orElse(Lang.ZH));
    }
}
