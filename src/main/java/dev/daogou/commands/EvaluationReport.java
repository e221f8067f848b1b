package dev.daogou.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** An evaluation for somebody at a terminal: the figures, what failed and why, and what became different. */
final class EvaluationReport {

    private final PrintStream out;

    EvaluationReport(PrintStream out) {
        this.out = out;
    }

    void print(JsonNode run) {
        for (JsonNode result : run.path("results")) {
            if (result.path("passes").asInt() < result.path("of").asInt()) {
                failed(result);
            }
        }
        if (run.has("since")) {
            since(run.get("since"));
        }
        int questions = run.path("questions").asInt();
        int passed = run.path("passed").asInt();
        out.printf("%d of %d questions passed, each asked %s.%n", passed, questions, times(run.path("k").asInt()));
        List<String> powers = new ArrayList<>();
        for (JsonNode power : run.path("passK")) {
            powers.add(String.format(Locale.ROOT, "pass^%d %.1f %%", powers.size() + 1, 100 * power.asDouble()));
        }
        out.println(String.join("   ", powers));
    }

    private static String times(int k) {
        return k == 1 ? "once" : k + " times";
    }

    private void failed(JsonNode result) {
        JsonNode asked = result.path("asked");
        out.printf("FAILED %d of %d, line %d: %s%s%n", result.path("of").asInt() - result.path("passes").asInt(),
                result.path("of").asInt(), result.path("line").asInt(), oneLine(result.path("question").asText()),
                asked.has("productId") ? " [" + asked.get("productId").asText() + "]" : "");
        named("missing", result.path("missing"));
        named("must not say", result.path("forbidden"));
        named("does not cite", result.path("uncited"));
        if (result.path("wrongWay").asBoolean()) {
            out.println("  answered by: " + result.path("answeredBy").asText() + ", expected: "
                    + String.join(" or ", texts(asked.path("answeredBy"))));
        }
        if (result.has("problem")) {
            out.println("  not answered: " + result.get("problem").asText());
        } else {
            out.println("  answer: " + oneLine(result.path("answer").asText()));
        }
        out.println();
    }

    private void named(String what, JsonNode facts) {
        if (!facts.isEmpty()) {
            out.println("  " + what + ": " + String.join(" · ", texts(facts)));
        }
    }

    private void since(JsonNode since) {
        out.printf("Since %s (%s): %d newly failing, %d newly passing, %d answers changed, %d questions new, %d gone%n",
                since.path("at").asText().replaceFirst("\\.\\d+Z$", "Z"), since.path("evaluationId").asText(),
                since.path("broken").size(), since.path("mended").size(), since.path("changedAnswers").size(),
                since.path("added").size(), since.path("removed").size());
        changes("newly failing", since.path("broken"));
        changes("newly passing", since.path("mended"));
    }

    private void changes(String what, JsonNode changes) {
        for (JsonNode change : changes) {
            out.printf("  %s, line %d: %s%n", what, change.path("line").asInt(), oneLine(change.path("question").asText()));
            out.println("    was: " + oneLine(change.path("was").asText("not answered")));
        }
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(oneLine(value.asText())));
        return texts;
    }

    /** Also what could steer a terminal is gone. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
