package dev.daogou.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.daogou.merchant.Merchant;
import dev.daogou.shared.Lang;
import io.restassured.path.json.JsonPath;

/** Asks over HTTP and counts by kind and language. */
final class QuestionScore {

    private final Map<String, List<String>> wrong = new TreeMap<>();
    private final Map<String, Integer> asked = new TreeMap<>();
    private final Map<String, List<String>> invented = new TreeMap<>();

    void ask(Merchant shop, List<TrueQuestion> questions) {
        questions.forEach(question -> ask(shop, question));
    }

    private void ask(Merchant shop, TrueQuestion question) {
        var body = new HashMap<String, Object>(Map.of("question", question.text(), "history", question.history()));
        if (question.on() != null) {
            body.put("productId", question.on());
        }
        JsonPath reply = shop.json(body).post("/api/v1/ask").then().statusCode(200).extract().jsonPath();
        var text = new AnswerText(reply.getString("text"));
        List<String> cited = new ArrayList<>(reply.getList("citations.productId", String.class));
        cited.addAll(reply.getList("products.id", String.class));
        var verdict = AnswerJudge.judge(question, text, cited);
        String line = question.kind() + ", " + (question.lang() == Lang.ZH ? "Chinese" : "English");
        asked.merge(line, 1, Integer::sum);
        List<String> faults = wrong.computeIfAbsent(line, l -> new ArrayList<>());
        List<String> inventions = invented.computeIfAbsent(line, l -> new ArrayList<>());
        String told = question + " → [" + reply.getString("answeredBy") + "] " + text;
        if (!verdict.wrong().isEmpty()) {
            faults.add(told + " — " + String.join("; ", verdict.wrong()));
        }
        if (!verdict.invents().isEmpty()) {
            inventions.add(told + " — " + String.join("; ", verdict.invents()));
        }
    }

    List<String> lines() {
        return List.copyOf(asked.keySet());
    }

    int asked(String prefix) {
        return asked.entrySet().stream().filter(e -> e.getKey().startsWith(prefix)).mapToInt(Map.Entry::getValue).sum();
    }

    List<String> wrong(String prefix) {
        return of(wrong, prefix);
    }

    List<String> invented(String prefix) {
        return of(invented, prefix);
    }

    private static List<String> of(Map<String, List<String>> lines, String prefix) {
        return lines.entrySet().stream().filter(e -> e.getKey().startsWith(prefix)).flatMap(e -> e.getValue().stream())
                .toList();
    }
}
