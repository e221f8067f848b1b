package dev.daogou.assistant;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.indexing.PassageKind;
import dev.daogou.intent.Intent;
import dev.daogou.intent.PriceSensitivity;
import dev.daogou.shared.Lang;

/**
 * An answer with the steps that led to it.
 *
 * @param hits what was found, in its order; empty when the answer was clear before anything was searched for
 */
public record Trial(Reply reply, Understanding understanding, List<Found> hits, Choice decision, Reply.Timings timings) {

    /**
     * @param question what was looked for: the text, with what it leans on
     * @param focus the product that is spoken of, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Understanding(Lang lang, String question, InView focus, Intent intent, PriceSensitivity priceSensitivity) {}

    /** @param how it is known: {@code named}, {@code page} or {@code history} */
    public record InView(String productId, String title, String how) {}

    /**
     * @param lexical share of the question's rare words that it holds, 0..1
     * @param cosine how near it is in meaning, -1..1; about 0 when it has nothing to do with the question
     * @param cited the number under which the answer cites it, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(String ref, PassageKind kind, String productId, String articleId, String title, String text,
            double score, Double lexical, Double cosine, Integer lexicalRank, Integer semanticRank, Integer cited) {}

    /**
     * @param route what was chosen in the end
     * @param why a short code: {@code small_talk}, {@code in_the_data}, {@code partly_in_the_data}, {@code approved_answer}, {@code of_an_order},
     *            {@code fits_the_need}, {@code enough_evidence}, {@code little_evidence}, {@code product_unclear}, or why a
     *            person is needed: {@code wants_human}, {@code person_first}, {@code guard_blocked}, {@code sensitive},
     *            {@code angry}, {@code repeated_question}, {@code model_failed}, {@code low_confidence}
     * @param confidence of the answer, 0..1
     * @param threshold the shop's, below which a person is brought in
     * @param evidence what was found, weighed: {@code strength}, {@code agreement}, {@code coverage} and together
     *            {@code found}, each 0..1; empty when nothing was searched for
     */
    public record Choice(AnsweredBy route, String why, double confidence, double threshold, Map<String, Double> evidence) {}
}
