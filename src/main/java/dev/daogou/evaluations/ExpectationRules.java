package dev.daogou.evaluations;

import java.util.List;
import java.util.Objects;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/** What a question in a file has to keep to. */
final class ExpectationRules {

    private static final int LONGEST_QUESTION = 4_000;
    private static final int LONGEST_FACT = 500;
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_HISTORY = 200;
    private static final int MOST_FACTS = 50;

    private ExpectationRules() {}

    static List<Problem.Fault> check(Expectation asked) {
        var faults = new Faults();
        faults.required("question", asked.question(), LONGEST_QUESTION);
        faults.optional("productId", asked.productId(), LONGEST_ID);
        faults.optional("note", asked.note(), LONGEST_NOTE);
        history(asked, faults);
        facts("expect", asked.expect(), faults);
        facts("reject", asked.reject(), faults);
        faults.unless(asked.answeredBy().stream().noneMatch(Objects::isNull), "answeredBy",
                "must be facts, llm, grounded, ask or handoff");
        faults.size("cites", asked.cites().size(), MOST_FACTS);
        asked.cites().forEach(id -> faults.required("cites", id, LONGEST_ID));
        return faults.found();
    }

    private static void history(Expectation asked, Faults faults) {
        faults.size("history", asked.history().size(), MOST_HISTORY);
        for (int i = 0; i < asked.history().size(); i++) {
            var line = asked.history().get(i);
            if (line == null || line.author() == null) {
                faults.add("history[" + i + "]", "needs author and text: {\"author\":\"visitor\",\"text\":\"…\"}");
            } else {
                faults.required("history[" + i + "].text", line.text(), LONGEST_QUESTION);
            }
        }
    }

    private static void facts(String field, List<String> facts, Faults faults) {
        faults.size(field, facts.size(), MOST_FACTS);
        for (int i = 0; i < facts.size(); i++) {
            String fact = facts.get(i);
            String at = field + "[" + i + "]";
            faults.required(at, fact, LONGEST_FACT);
            faults.unless(fact == null || fact.isBlank() || !Statement.of(fact).isEmpty(), at,
                    "has neither word nor figure: write what the answer is to say");
        }
    }
}
