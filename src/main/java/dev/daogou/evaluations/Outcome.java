package dev.daogou.evaluations;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.shared.Problem;

/**
 * An answer beside what was expected of it.
 *
 * @param missing what it should have said and did not
 * @param forbidden what it should not have said and did
 * @param uncited what it should have rested on and did not
 * @param wrongWay whether it was to be answered in another way
 * @param confidence 0..1, or {@code null} without an answer
 * @param problem why there is no answer, else {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outcome(List<String> missing, List<String> forbidden, List<String> uncited, boolean wrongWay, AnsweredBy answeredBy,
        String answer, Double confidence, String problem) {

    static Outcome of(Expectation asked, Reply reply) {
        var said = Statement.of(reply.text());
        return new Outcome(asked.expect().stream().filter(fact -> !said.says(Statement.of(fact))).toList(),
                asked.reject().stream().filter(fact -> said.says(Statement.of(fact))).toList(),
                asked.cites().stream().filter(id -> reply.citations().stream().noneMatch(citation -> isOf(id, citation)))
                        .toList(),
                !asked.answeredBy().isEmpty() && !asked.answeredBy().contains(reply.answeredBy()), reply.answeredBy(),
                reply.text(), reply.confidence(), null);
    }

    static Outcome unanswered(Problem problem) {
        return new Outcome(List.of(), List.of(), List.of(), false, null, null, null, problem.getMessage());
    }

    boolean passed() {
        return problem == null && missing.isEmpty() && forbidden.isEmpty() && uncited.isEmpty() && !wrongWay;
    }

    /** A reference is {@code kind:id}, with {@code #} and the passage's number behind it. */
    private static boolean isOf(String id, Citation citation) {
        String whole = citation.ref().replaceFirst("#[^#]*$", "");
        return id.equals(citation.ref()) || id.equals(whole) || id.equals(whole.substring(whole.indexOf(':') + 1))
                || id.equals(citation.productId());
    }
}
