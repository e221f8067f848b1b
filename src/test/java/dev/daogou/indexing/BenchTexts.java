package dev.daogou.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.shared.Lang;

/**
 * A shop of any size, the same on every run. Its clauses, titles and questions are the demo shop's; how often each of them, and
 * each made-up word, is used falls as 1/rank, as in natural language: a few terms stand in a third of all passages, most in a
 * handful. A passage's number gives its text, so that a million need no memory.
 */
final class BenchTexts {

    private static final Path KNOWLEDGE = Path.of("knowledge");
    /** Made-up series and nicknames, of two characters each. */
    private static final int WORDS = 100_000;
    private static final int PASSAGES_OF_A_PRODUCT = 10;
    private static final int ONE_ARTICLE_IN = 50;
    private static final List<String> PHRASES = List.of("官方旗舰店正品", "全国联保", "支持七天无理由退换", "顺丰发货", "新款上市", "库存充足",
            "下单即送运费险", "老客户专享", "礼盒包装", "限时活动中");

    private final List<String> clauses = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final int[] characters;

    BenchTexts() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : lines(KNOWLEDGE.resolve("products"))) {
            JsonNode product = json.readTree(line);
            titles.add(product.get("title").asText());
            clauses.addAll(List.of(product.get("description").asText().split("[。；]")));
            product.get("attributes").properties().forEach(a -> clauses.add(a.getKey() + ": " + a.getValue().asText()));
        }
        for (String line : lines(KNOWLEDGE.resolve("articles/zh"))) {
            Stream.of(line.split("[。；]")).filter(clause -> clause.length() > 5 && !clause.contains("---"))
                    .forEach(clauses::add);
        }
        for (String line : Files.readAllLines(KNOWLEDGE.resolve("questions.jsonl"))) {
            JsonNode question = json.readTree(line);
            if (question.get("lang").asText().equals("zh")) {
                asked.add(question.get("question").asText());
            }
        }
        characters = clauses.stream().flatMapToInt(String::codePoints).filter(Character::isIdeographic).distinct().toArray();
    }

    Passage passage(int number) {
        int product = number / PASSAGES_OF_A_PRODUCT;
        SplittableRandom ofProduct = new SplittableRandom(31L * product);
        String title = PHRASES.get(zipf(ofProduct, PHRASES.size())) + " " + word(zipf(ofProduct, WORDS)) + " "
                + titles.get(zipf(ofProduct, titles.size())) + " " + (char) ('A' + product % 26) + product;
        SplittableRandom random = new SplittableRandom(number);
        String text = clauses.get(zipf(random, clauses.size())) + "，" + word(zipf(random, WORDS)) + "款，"
                + clauses.get(zipf(random, clauses.size())) + "，" + PHRASES.get(zipf(random, PHRASES.size()));
        boolean article = number % ONE_ARTICLE_IN == 0;
        return new Passage("x" + number, (article ? "article:" : "product:") + product, article
                ? PassageKind.FAQ
                : PassageKind.SPEC, article ? null : "p" + product, article ? "a" + number : null, "全部 > " + product % 20,
                Lang.ZH, title, text, null, null);
    }

    /** Real questions about a product of the shop: common words and rare ones. */
    String question(int number) {
        SplittableRandom random = new SplittableRandom(-1L - number);
        return word(zipf(random, WORDS)) + titles.get(zipf(random, titles.size())).replaceFirst("^\\S+ ", "")
                + asked.get(number % asked.size()) + (number % 3 == 0 ? PHRASES.get(random.nextInt(PHRASES.size())) : "");
    }

    /** 0 .. size - 1, each place about half as often as the one at half its number. */
    private static int zipf(SplittableRandom random, int size) {
        return (int) Math.pow(size + 1, random.nextDouble()) - 1;
    }

    private String word(int rank) {
        long spread = (rank + 1) * 2_654_435_761L;
        return new String(new int[]{ characters[(int) (spread % characters.length)],
                characters[(int) (spread / characters.length % characters.length)] }, 0, 2);
    }

    private static List<String> lines(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
