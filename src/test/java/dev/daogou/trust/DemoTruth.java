package dev.daogou.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.shared.Lang;

/** The demo shop's files, read without any of the product's own code: what is true now. */
final class DemoTruth {

    static final Path FOLDER = Path.of("knowledge");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instant now = Instant.now();
    private final List<JsonNode> products = new ArrayList<>();
    private final List<JsonNode> promotions = lines(FOLDER.resolve("promotions.jsonl"));

    DemoTruth() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("products"))) {
            files.sorted().forEach(file -> products.addAll(lines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> lines(Path file) {
        var lines = new ArrayList<JsonNode>();
        try {
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    List<JsonNode> products() {
        return products;
    }

    /** Those with an English side, for questions in English. */
    List<JsonNode> products(Lang lang) {
        return products.stream().filter(p -> lang == Lang.ZH || p.has("translations")).toList();
    }

    JsonNode product(String id) {
        return products.stream().filter(p -> id(p).equals(id)).findFirst().orElseThrow();
    }

    static String id(JsonNode product) {
        return product.path("id").asText();
    }

    static String title(JsonNode product, Lang lang) {
        JsonNode translated = product.at("/translations/en/title");
        return lang == Lang.EN && !translated.isMissingNode() ? translated.asText() : product.path("title").asText();
    }

    /** How shoppers call it: without its brand. */
    static String called(JsonNode product, Lang lang) {
        return title(product, lang).split(" ", 2)[1].replace("（男女同款）", "").replace(" (unisex)", "");
    }

    static List<JsonNode> variants(JsonNode product) {
        var variants = new ArrayList<JsonNode>();
        product.path("variants").forEach(variants::add);
        return variants;
    }

    static List<String> values(JsonNode product, JsonNode variant, Lang lang) {
        var values = new ArrayList<String>();
        variant.path("options").forEach(value -> values.add(option(product, value.asText(), lang)));
        return values;
    }

    static String option(JsonNode product, String word, Lang lang) {
        JsonNode translated = product.at("/translations/en/options").path(word);
        return lang == Lang.EN && !translated.isMissingNode() ? translated.asText() : word;
    }

    static String label(JsonNode product, JsonNode variant, Lang lang) {
        return String.join(" ", values(product, variant, lang));
    }

    /** A variant with a price of its own has a sale of its own or none. */
    boolean onSale(JsonNode product, JsonNode variant) {
        JsonNode row = priced(product, variant);
        return row.has("salePrice") && !now.isBefore(Instant.parse(row.path("salePriceFrom").asText()))
                && now.isBefore(Instant.parse(row.path("salePriceTo").asText()));
    }

    String list(JsonNode product, JsonNode variant) {
        return shown(priced(product, variant).path("price").path("amount").asText());
    }

    String payNow(JsonNode product, JsonNode variant) {
        JsonNode row = priced(product, variant);
        return shown(row.path(onSale(product, variant) ? "salePrice" : "price").path("amount").asText());
    }

    private static JsonNode priced(JsonNode product, JsonNode variant) {
        return variant.has("price") || variant.has("salePrice") ? variant : product;
    }

    static String shown(String amount) {
        return "¥" + (amount.endsWith(".00") ? new BigDecimal(amount).toBigInteger().toString() : amount);
    }

    static String availability(JsonNode product, JsonNode variant) {
        return (variant.has("availability") ? variant : product).path("availability").asText();
    }

    /** All prices that are paid now, lowest first. */
    List<String> prices(JsonNode product) {
        return variants(product).stream().map(v -> payNow(product, v)).distinct()
                .sorted((a, b) -> new BigDecimal(a.substring(1)).compareTo(new BigDecimal(b.substring(1)))).toList();
    }

    List<String> listPrices(JsonNode product) {
        return variants(product).stream().map(v -> list(product, v)).distinct().toList();
    }

    /** What a data sheet says, one part for each value of a line. */
    static List<String> attribute(JsonNode product, String name, Lang lang) {
        JsonNode sheet = lang == Lang.EN ? product.at("/translations/en/attributes") : product.path("attributes");
        JsonNode line = sheet.path(name);
        var values = new ArrayList<String>();
        if (line.isArray()) {
            line.forEach(value -> values.add(value.asText()));
        } else if (!line.isMissingNode()) {
            values.add(line.asText());
        }
        return values;
    }

    boolean isOn(JsonNode promotion) {
        return !now.isBefore(Instant.parse(promotion.path("from").asText()))
                && now.isBefore(Instant.parse(promotion.path("to").asText()));
    }

    List<JsonNode> promotions() {
        return promotions;
    }

    static boolean covers(JsonNode promotion, JsonNode product) {
        if (promotion.has("productIds")) {
            return promotion.path("productIds").toString().contains("\"" + id(product) + "\"");
        }
        return !promotion.has("category") || product.path("category").asText().startsWith(promotion.path("category").asText());
    }

    /** Facts that only this product has among all: prices and lines of its data sheet, its titles, its SKUs. */
    List<String> onlyOf(JsonNode product) {
        String others = products.stream().filter(p -> p != product).map(JsonNode::toString).reduce("", String::concat);
        Set<String> facts = new LinkedHashSet<>();
        facts.add(product.path("title").asText());
        variants(product).forEach(v -> facts.add(v.path("sku").asText()));
        facts.addAll(prices(product));
        facts.addAll(listPrices(product));
        product.path("attributes").forEach(line -> facts.add(line.asText()));
        product.at("/translations/en/attributes").forEach(line -> facts.add(line.asText()));
        return facts.stream().filter(fact -> fact.length() > 3 && !others.contains(fact.replace("¥", "\""))).toList();
    }
}
