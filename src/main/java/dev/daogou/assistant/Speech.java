package dev.daogou.assistant;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.assistant.Replies.Extra;
import dev.daogou.conversation.Proposal;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.HandoffNote;
import dev.daogou.conversation.Reply.Usage;
import dev.daogou.guard.Guard;
import dev.daogou.guard.Truth;
import dev.daogou.handoff.HandoffPolicy;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.model.AbortToken;
import dev.daogou.model.ChatModelHandle;
import dev.daogou.model.ModelFailure;
import dev.daogou.model.ModelListener;
import dev.daogou.model.ModelUsage;
import dev.daogou.model.Source;
import dev.langchain4j.data.message.AiMessage;

/** One answer of a model on its way to the visitor, under guard. */
final class Speech {

    private static final double NOT_FOUND = 0.1;

    private final Prepared prepared;
    private final Sources sources;
    private final Checks checks;
    private final AbortToken token;
    private final ReplySink sink;
    private final Endings endings;
    /** Written where tools run, read where the model speaks: never at once, and the call between them orders it. */
    private Retrieved found;

    /** Goes on with an answer that waits for tools. */
    interface ToolRunner {
        void ran(AiMessage asked, Spoken spoken);
    }

    Speech(Prepared prepared, Sources sources, Checks checks, AbortToken token, ReplySink sink, Endings endings) {
        this.prepared = prepared;
        this.sources = sources;
        this.checks = checks;
        this.token = token;
        this.sink = sink;
        this.endings = endings;
        this.found = prepared.retrieved();
    }

    String shop() {
        return prepared.question().shop();
    }

    EffectTool.Wanted wants(EffectTool effect, JsonNode arguments) {
        return effect.propose(arguments, prepared);
    }

    /** For whom the shop has vouched, or {@code null}. */
    String customerId() {
        return prepared.question().customerId();
    }

    Phrases phrases() {
        return prepared.phrases();
    }

    /** As {@link #learns}, of the customer's own orders. */
    String learnsOrders(List<OrderFacts.Told> orders) {
        List<Source> before = sources.all();
        orders.forEach(order -> sources.order(order.id(), order.title(), order.text()));
        List<Source> fresh = sources.all().stream().filter(source -> !before.contains(source)).toList();
        return fresh.isEmpty() ? "Nothing that is not in the sources already." : Compose.blocks(fresh);
    }

    /**
     * The answer may rest on this too from now on.
     *
     * @return the new sources as a model is given them
     */
    String learns(Retrieved more) {
        List<Source> before = sources.all();
        more.products().forEach(product -> sources.offer(product, product.doc().title(prepared.understood().lang()),
                new OfferLines(product, prepared.phrases()).text(Wish.ANY)));
        more.hits().forEach(hit -> sources.passage(hit.passage()));
        found = found.and(more);
        List<Source> fresh = sources.all().stream().filter(source -> !before.contains(source)).toList();
        return fresh.isEmpty() ? "Nothing that is not in the sources already." : Compose.blocks(fresh);
    }

    /**
     * @param instead answers when this model failed with nothing shown; {@code null} when there is nobody left
     * @param tools run what the model asks for; {@code null} for one that asks for nothing
     */
    Spoken by(ChatModelHandle model, Runnable instead, ToolRunner tools) {
        return new Spoken(model, instead, tools);
    }

    /** What one model says, over all its calls. */
    final class Spoken implements ModelListener {

        private final ChatModelHandle model;
        private final Runnable instead;
        private final ToolRunner tools;
        private final Guard guard = new Guard(this::truth, checks.confidential(),
                new Repairs(prepared, sources, this::truth), prepared.phrases().say("repair"))
                .after(prepared.question().said(), prepared.understood().pushing());
        private final Telling telling = new Telling(prepared, sources, checks.claimWords(), guard, token, sink);
        private ModelUsage spent = ModelUsage.NONE;
        private int trueOf;
        private Truth truth;

        private Spoken(ChatModelHandle model, Runnable instead, ToolRunner tools) {
            this.model = model;
            this.instead = instead;
            this.tools = tools;
        }

        private Truth truth() {
            if (truth == null || trueOf != sources.all().size()) {
                trueOf = sources.all().size();
                truth = new Truth(found.grounds(prepared.question().said(), prepared.understood().products(), sources.all(),
                        prepared.changed()).with(prepared.understood().pushing()));
            }
            return truth;
        }

        @Override
        public void text(String partial) {
            telling.text(partial);
        }

        @Override
        public void wantsTools(AiMessage asked, ModelUsage usage) {
            telling.finish();
            spent = spent.and(usage);

            tools.ran(asked, this);
        }

        @Override
        public void completed(ModelUsage usage) {
            telling.finish();
            spent = spent.and(usage);
            end();
        }

        @Override
        public void failed(ModelFailure failure) {
            if (telling.told().isEmpty() && instead != null) {
                instead.run();
            } else {
                sink.failed(failure.code().name(), failure.retryable(), telling.told());
            }
        }

        /** The answer ends with a question for leave. */
        void endAsking(EffectTool tool, EffectTool.Wanted.Leave leave) {
            if (token.aborted()) {
                return;
            }
            telling.aside(prepared.changed().leftOutBy(telling.told()));
            Proposal proposal = endings.proposals().of(tool, prepared.understood().lang(), leave);
            telling.aside(telling.told().isBlank() ? proposal.text() : "\n\n" + proposal.text());
            sink.proposes(proposal);
            reply(AnsweredBy.LLM, Confidence.OF_DATA, guard.outcome(false), null);
        }

        private void end() {
            if (token.aborted()) {
                return;
            }
            boolean nothing = telling.told().isBlank();
            if (nothing) {
                telling.text(prepared.phrases().say("nothing-true"));
                telling.finish();
            }
            telling.aside(prepared.changed().leftOutBy(telling.told()));
            double confidence = prepared.decision() instanceof Decision.Composed composed ? composed.confidence() : 0;
            if (!model.remote() && sources.citedIn(telling.told()).isEmpty()) {
                // The built-in composer cites whatever it found; without a citation it found nothing.
                confidence = Math.min(confidence, NOT_FOUND);
            }
            if (nothing) {
                reply(AnsweredBy.HANDOFF, confidence, guard.outcome(true), person(HandoffReason.GUARD_BLOCKED));
            } else if (isDoubtful(confidence) && prepared.decision() instanceof Decision.Composed composed
                    && composed.personIfNot()) {
                reply(AnsweredBy.HANDOFF, confidence, guard.outcome(false),
                        person(instead == null ? HandoffReason.MODEL_FAILED : HandoffReason.LOW_CONFIDENCE));
            } else {
                reply(model.remote() ? AnsweredBy.LLM : AnsweredBy.GROUNDED, confidence, guard.outcome(false), null);
            }
        }

        private HandoffNote person(HandoffReason reason) {
            return new HandoffNote(reason.code(), HandoffPolicy.department(prepared.house().settings().departments(), reason,
                    prepared.understood().reading()));
        }

        private boolean isDoubtful(double confidence) {
            return confidence < prepared.house().settings().handoffBelow(prepared.understood().stakes());
        }

        private void reply(AnsweredBy by, double confidence, Guard.Outcome outcome, HandoffNote handoff) {
            endings.guarded(outcome);
            sink.done(endings.replies().reply(prepared, telling, sources, new Extra(by, confidence,
                    handoff != null
                            ? List.of()
                            : Suggestions.after(prepared.understood(), isDoubtful(confidence), prepared.phrases()),
                    handoff,
                    guard.note(outcome),
                    new Usage(spent.inputTokens(), spent.outputTokens(), spent.cachedTokens(), spent.model()))));
        }
    }
}
