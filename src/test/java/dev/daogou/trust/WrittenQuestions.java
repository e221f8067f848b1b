package dev.daogou.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Lang;

/** Questions written by hand, with what is true by the shops' files. */
final class WrittenQuestions {

    private WrittenQuestions() {}

    /**
     * @param half {@code looked-at}, by which answers were improved, or {@code untouched}
     * @param retail null where there is none at hand
     */
    static List<TrueQuestion> of(String half, String shop, DemoTruth demo, RetailTruth retail) {
        return DemoTruth.lines(Path.of("src/test/resources/trust/questions-" + half + ".jsonl")).stream()
                .filter(line -> line.path("shop").asText("demo").equals(shop))
                .map(line -> question(half, line, demo, retail)).toList();
    }

    private static TrueQuestion question(String half, JsonNode line, DemoTruth demo, RetailTruth retail) {
        String on = line.path("on").asText(null);
        List<String> expect = texts(line.path("expect"));
        Due due = Due.of(expect).without(texts(line.path("forbid")));
        if (expect.stream().anyMatch(part -> part.startsWith("¥"))) {
            due = due.onlyAmounts(
                    Stream.concat(Stream.concat(expect.stream(), texts(line.path("beside")).stream()), running(demo)).toList());
        }
        if (line.has("missing")) {
            due = Due.missing(line.path("missing").asText());
        } else if (line.path("unsold").asBoolean()) {
            due = Due.nothingOf(List.of()).onlyAmounts(List.of());
        } else if (line.has("variant")) {
            var wish = new LinkedHashMap<String, String>();
            line.path("variant").properties().forEach(o -> wish.put(o.getKey(), o.getValue().asText()));
            due = retail.priceAndStock(retail.forms(wish.remove("product"), wish).get(0), line.path("price").asBoolean(true));
            due = line.path("q").asText().matches(".*(?:got|have|stock|avail).*")
                    ? due
                    : new Due(due.expect().subList(1, 2),
                            due.forbid(), due.amounts(), null, false, List.of());
        }
        var history = new ArrayList<Map<String, String>>();
        texts(line.path("history")).forEach(said -> history
                .add(Map.of("author", said.startsWith("v:") ? "visitor" : "assistant", "text", said.substring(3))));
        return new TrueQuestion("written by hand, " + half, "zh".equals(line.path("lang").asText()) ? Lang.ZH : Lang.EN, on,
                history, line.path("q").asText(), due, on == null ? "" : demo.product(on).toString());
    }

    /** What a promotion that is on takes off, and from how much on, may always be told. */
    private static Stream<String> running(DemoTruth demo) {
        return demo.promotions().stream().filter(demo::isOn).flatMap(p -> Stream.of("amountOff", "minSpend"))
                .flatMap(name -> demo.promotions().stream().filter(demo::isOn).map(p -> p.at("/" + name + "/amount").asText()))
                .filter(amount -> !amount.isEmpty()).map(DemoTruth::shown).distinct();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
