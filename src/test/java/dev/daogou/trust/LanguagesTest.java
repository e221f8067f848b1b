package dev.daogou.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import dev.daogou.shared.Lang;
import dev.daogou.shared.WordList;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Questions in one language to a shop whose knowledge is written in the other, without any model but the built-in ones. The shop
 * with both has its articles in Chinese and its products in English.
 */
@QuarkusTest
@Tag("trust")
class LanguagesTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern CITED = Pattern.compile("\\[\\d+]");
    private static final Pattern AS_OF = Pattern.compile("[((]?(?:价格和库存截至|Prices and stock as of)[^))]*[))]?");
    private static final Pattern UNKNOWN = Pattern
            .compile("没有|不乱猜|(?i)do not say|does not say|hold no|could not find|have nothing");

    private record Case(String part, String product, String question, String expected) {

        boolean isAnsweredBy(String text) {
            if ("?".equals(expected)) {
                return UNKNOWN.matcher(text).find();
            }
            return Arrays.stream(expected.split("&"))
                    .allMatch(fact -> Arrays.stream(fact.split("\\|")).anyMatch(text::contains));
        }
    }

    @Test
    void whatTheShopSaysInOneLanguageAnswersInTheOther() throws Exception {
        Map<String, Merchant> shops = Map.of(
                "en over zh", opened("tongue-zh", Shelves.articles(Lang.ZH) + Shelves.products(Lang.ZH), "退货"),
                "zh over en", opened("tongue-en", Shelves.articles(Lang.EN) + Shelves.products(Lang.EN), "return"),
                "mixed", opened("tongue-both", Shelves.articles(Lang.ZH) + Shelves.products(Lang.EN), "退货"));
        String known = Shelves.articles(Lang.ZH) + Shelves.products(Lang.ZH) + Shelves.articles(Lang.EN)
                + Shelves.products(Lang.EN);
        Map<String, List<Case>> parts = parts();
        var invented = new ArrayList<String>();
        var lines = new ArrayList<String>();
        var wrong = new HashMap<String, List<String>>();
        parts.forEach((part, cases) -> cases.forEach(asked -> {
            JsonPath reply = ask(shops.get(part.split(",")[0]), asked);
            String text = reply.getString("text");
            boolean right = asked.isAnsweredBy(text);
            String line = asked.question + " → " + text.replace('\n', ' ');
            lines.add((right ? "+ " : "- ") + part + ": " + line + "  {" + reply.getString("answeredBy") + "}");
            if (!right) {
                wrong.computeIfAbsent(half(part), p -> new ArrayList<>()).add(line);
            }
            if (invents(text, known + asked.question)) {
                invented.add(line);
            }
        }));
        Files.createDirectories(Path.of("target/trust"));
        Files.write(Path.of("target/trust/languages.txt"), lines);
        long first = count(parts, "first");
        long second = count(parts, "second");
        try (TrustSection section = TrustSection.of(60, "Languages")) {
            section.share("questions in one language answered from the other, held back", first,
                    wrong.getOrDefault("first", List.of()), 0.8)
                    .share("questions in one language answered from the other, seen", second,
                            wrong.getOrDefault("second", List.of()), 0.8)
                    .never("figures in their answers that stand nowhere in the shop", first + second, invented)
                    .note("30 English questions over Chinese knowledge, 30 Chinese over English, 20 in both languages at once; the"
                            + " built-in models alone. What the other language says is quoted as it stands.");
        }
    }

    private static Map<String, List<Case>> parts() {
        var parts = new LinkedHashMap<String, List<Case>>();
        String part = "";
        for (String line : WordList.of("trust/languages.txt")) {
            if (line.startsWith("[")) {
                part = line.substring(1, line.length() - 1);
                continue;
            }
            String[] cells = line.split(" = ", 3);
            parts.computeIfAbsent(part, p -> new ArrayList<>()).add(new Case(part, cells[0], cells[1], cells[2]));
        }
        assertThat(parts.values().stream().mapToInt(List::size).sum()).isEqualTo(80);
        return parts;
    }

    private static Merchant opened(String shop, String feed, String word) {
        Merchant merchant = Merchant.of(shop, "CNY");
        merchant.importsCleanly(feed);
        Awaitility.await().atMost(SOON).until(() -> {
            JsonPath found = merchant.search(Map.of("q", word));
            return !found.getList("hits").isEmpty()
                    && found.getList("hits.semanticRank").stream().anyMatch(rank -> rank != null);
        });
        return merchant;
    }

    private static JsonPath ask(Merchant merchant, Case asked) {
        Map<String, Object> body = new HashMap<>(Map.of("question", asked.question));
        if (!"-".equals(asked.product)) {
            body.put("productId", asked.product);
        }
        return merchant.json(body).post("/api/v1/ask").then().statusCode(200).extract().jsonPath();
    }

    private static boolean invents(String text, String known) {
        String told = AS_OF.matcher(CITED.matcher(text).replaceAll("")).replaceAll("");
        String all = known.replace(",", "");
        return NUMBER.matcher(told).results().map(number -> number.group().replace(",", ""))
                .anyMatch(number -> !all.contains(number));
    }

    private static String half(String part) {
        return part.substring(part.indexOf(", ") + 2);
    }

    private static long count(Map<String, List<Case>> parts, String half) {
        return parts.entrySet().stream().filter(part -> half(part.getKey()).equals(half)).mapToLong(p -> p.getValue().size())
                .sum();
    }
}
