package dev.daogou.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.indexing.Hit;
import dev.daogou.shared.Problem;

/** Answers a question by the way that every answer takes, and gives account of its steps. */
@ApplicationScoped
public class Trials {

    private final WholeAnswers answers;
    private final Answerer answerer;

    Trials(WholeAnswers answers, Answerer answerer) {
        this.answers = answers;
        this.answerer = answerer;
    }

    /**
     * Blocks until the answer is whole. Outside a conversation nothing is stored and nobody is called.
     *
     * @throws Problem 503 when it failed or took too long
     */
    public Trial of(Question question) {
        var steps = new AtomicReference<Prepared>();
        Reply reply = answers.by((token, sink) -> answerer.answer(question, token, sink, steps::set));
        return account(steps.get(), reply);
    }

    private static Trial account(Prepared steps, Reply reply) {
        return new Trial(reply, understanding(steps.understood()),
                steps.retrieved().hits().stream().map(hit -> found(hit, reply.citations())).toList(), choice(steps, reply),
                reply.timings());
    }

    private static Trial.Understanding understanding(Understood understood) {
        var product = understood.product();
        var inView = product == null
                ? null
                : new Trial.InView(product.doc().id(), product.doc().title(understood.lang()),
                        understood.focus().how().name().toLowerCase(Locale.ROOT));
        return new Trial.Understanding(understood.lang(), understood.search(), inView, understood.reading().intent(),
                understood.reading().priceSensitivity());
    }

    private static Trial.Found found(Hit hit, List<Citation> cited) {
        var passage = hit.passage();
        Integer n = cited.stream().filter(citation -> citation.ref().equals(passage.ref())).map(Citation::n).findFirst()
                .orElse(null);
        return new Trial.Found(passage.ref(), passage.kind(), passage.productId(), passage.articleId(), passage.title(),
                passage.text(), hit.score(), hit.lexical(), hit.cosine(), hit.lexicalRank(), hit.semanticRank(), n);
    }

    private static Trial.Choice choice(Prepared steps, Reply reply) {
        Decision decision = steps.decision();
        boolean heldBack = reply.handoff() != null && !(decision instanceof Decision.ToPerson);
        return new Trial.Choice(reply.answeredBy(), heldBack ? reply.handoff().reason() : decision.why(), reply.confidence(),
                steps.house().settings().handoffBelow(steps.understood().stakes()),
                steps.weighed() == null ? Map.of() : parts(steps.weighed()));
    }

    private static Map<String, Double> parts(Weighed weighed) {
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("strength", weighed.strength());
        parts.put("best", weighed.best());
        parts.put("together", weighed.together());
        parts.put("found", weighed.confidence());
        return parts;
    }
}
