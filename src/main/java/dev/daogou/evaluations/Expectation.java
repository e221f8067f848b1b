package dev.daogou.evaluations;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.assistant.Question;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;

/**
 * A question, and what its answer has to be. One that expects nothing passes when it is answered at all. Where a list may
 * stand, a single value may.
 *
 * @param lang to answer in; {@code null}: that of the question
 * @param productId the product whose page it is asked on, or {@code null}
 * @param history what was said before, oldest first
 * @param expect what the answer has to say, each as {@link Statement} reads it
 * @param reject what it must not say
 * @param answeredBy the ways it may be answered; empty: any
 * @param cites what it has to rest on: ids of products or articles, or of single passages as {@code article:returns#2}
 * @param note for whoever reads the file
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Expectation(String question, Lang lang, String productId, List<Line> history,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> expect,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> reject,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<AnsweredBy> answeredBy,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> cites, String note) {

    public Expectation {
        history = Objects.requireNonNullElse(history, List.of());
        expect = Objects.requireNonNullElse(expect, List.of());
        reject = Objects.requireNonNullElse(reject, List.of());
        answeredBy = Objects.requireNonNullElse(answeredBy, List.of());
        cites = Objects.requireNonNullElse(cites, List.of());
    }

    /** Of whatever is asked in the same way: what is expected of it may change between two runs. */
    String key() {
        return Ids
                .sha256(CanonicalJson.write(new Expectation(question.strip(), lang, productId, history, null, null, null, null,
                        null)));
    }

    Question asked(String shop) {
        return new Question(shop, null, List.of(question), lang, new Page(null, productId, null), history, null, null);
    }
}
