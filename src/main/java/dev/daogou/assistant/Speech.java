package dev.daogou.assistant;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.daogou.assistant.Replies.Extra;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.HandoffNote;
import dev.daogou.conversation.Reply.Usage;
import dev.daogou.handoff.Department;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.model.AbortToken;
import dev.daogou.model.ChatModelHandle;
import dev.daogou.model.ModelFailure;
import dev.daogou.model.ModelListener;
import dev.daogou.model.ModelUsage;

/** One answer of a model on its way to the visitor, under guard. */
final class Speech {

    private static final double NOT_FOUND = 0.1;

    private final Prepared prepared;
    private final Sources sources;
    private final ClaimWords claimWords;
    private final AbortToken token;
    private final ReplySink sink;
    private final Replies replies;

    Speech(Prepared prepared, Sources sources, ClaimWords claimWords, AbortToken token, ReplySink sink, Replies replies) {
        this.prepared = prepared;
        this.sources = sources;
        this.claimWords = claimWords;
        this.token = token;
        this.sink = sink;
        this.replies = replies;
    }

    /** @param instead answers when this model failed with nothing shown; {@code null} when there is nobody left */
    ModelListener by(ChatModelHandle model, Runnable instead) {
        Retrieved found = prepared.retrieved();
        var guard = new Guard(Truth.of(found, sources.all()), this::trueSentence,
                prepared.phrases().say("repair"));
        var telling = new Telling(prepared, sources, claimWords, guard, token, sink);
        return new ModelListener() {

            @Override
            public void text(String partial) {
                telling.text(partial);
            }

            @Override
            public void completed(ModelUsage usage) {
                telling.finish();
                end(model, telling, guard, usage);
            }

            @Override
            public void failed(ModelFailure failure) {
                if (telling.told().isEmpty() && instead != null) {
                    instead.run();
                } else {
                    sink.failed(failure.code().name(), failure.retryable(), telling.told());
                }
            }
        };
    }

    /** What a false price is replaced by: the true ones of the products in focus. */
    private String trueSentence() {
        Phrases phrases = prepared.phrases();
        return prepared.understood().products().stream().map(product -> priceOf(product, phrases))
                .filter(Objects::nonNull).collect(Collectors.joining(phrases.lang() == dev.daogou.shared.Lang.ZH ? "" : " "));
    }

    private String priceOf(ProductView product, Phrases phrases) {
        var offers = new OfferFacts(product,
                product == prepared.understood().product() ? prepared.understood().wish() : Wish.ANY,
                phrases);
        String title = product.doc().title(phrases.lang());
        String said = String.join(phrases.say("join"), offers.none() ? offers.corrections() : offers.price());
        return said.isEmpty()
                ? null
                : phrases.say("lead", "title", title) + said + " [" + sources.offer(product, title, said) + "]"
                        + phrases.say("end");
    }

    private void end(ChatModelHandle model, Telling telling, Guard guard, ModelUsage usage) {
        if (token.aborted()) {
            return;
        }
        boolean nothing = telling.told().isBlank();
        if (nothing) {
            telling.text(prepared.phrases().say("nothing-true"));
            telling.finish();
        }
        double confidence = prepared.decision() instanceof Decision.Composed composed ? composed.confidence() : 0;
        if (!model.remote() && sources.citedIn(telling.told()).isEmpty()) {
            // The built-in composer cites whatever it found; without a citation it found nothing.
            confidence = Math.min(confidence, NOT_FOUND);
        }
        var handoff = nothing ? new HandoffNote(HandoffReason.GUARD_BLOCKED.code(), Department.SALES.code()) : null;
        AnsweredBy by = nothing ? AnsweredBy.HANDOFF : model.remote() ? AnsweredBy.LLM : AnsweredBy.GROUNDED;
        sink.done(replies.reply(prepared, telling, sources,
                new Extra(by, confidence, nothing ? List.of() : Suggestions.after(prepared.understood(), prepared.phrases()),
                        handoff,
                        guard.note(),
                        new Usage(usage.inputTokens(), usage.outputTokens(), usage.cachedTokens(), usage.model()))));
    }
}
