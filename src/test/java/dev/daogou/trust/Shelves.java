package dev.daogou.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.shared.Lang;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The demo shop's articles and products in one of its languages only, as feeds. */
final class Shelves {

    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final Pattern HEAD = Pattern.compile("^(\\w+): *(.*)$", Pattern.MULTILINE);
    /** What of a product is no text of a language. */
    private static final List<String> PLAIN = List.of("id", "link", "price", "salePrice", "salePriceFrom", "salePriceTo",
            "availability", "quantity", "shipsInDays");

    private Shelves() {}

    static String articles(Lang lang) {
        try (Stream<Path> files = Files.list(KNOWLEDGE.resolve("articles").resolve(lang.code()))) {
            return files.sorted().map(Shelves::article).collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String article(Path file) {
        String[] parts = read(file).split("---\n", 3);
        JsonObject article = new JsonObject();
        Matcher head = HEAD.matcher(parts[1]);
        while (head.find()) {
            String value = head.group(2).replaceAll("^\"|\"$", "");
            article.put(head.group(1), value.startsWith("[")
                    ? new JsonArray(List.of(value.substring(1, value.length() - 1).split(", *")))
                    : value);
        }
        // A category is named in the products' own language.
        article.remove("category");
        return article.put("body", parts[2].strip()).encode();
    }

    static String products(Lang lang) {
        try (Stream<Path> files = Files.list(KNOWLEDGE.resolve("products"))) {
            return files.sorted().flatMap(file -> read(file).lines()).map(JsonObject::new)
                    .filter(product -> lang == Lang.ZH
                            || product.getJsonObject("translations", new JsonObject()).containsKey(lang.code()))
                    .map(product -> product(product, lang).encode()).collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject product(JsonObject whole, Lang lang) {
        JsonObject product = new JsonObject();
        PLAIN.stream().filter(whole::containsKey).forEach(name -> product.put(name, whole.getValue(name)));
        JsonObject texts = lang == Lang.ZH
                ? whole
                : whole.getJsonObject("translations", new JsonObject()).getJsonObject(lang.code());
        List.of("title", "description", "category", "attributes").stream().filter(texts::containsKey)
                .forEach(name -> product.put(name, texts.getValue(name)));
        return product.put("lang", lang.code());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
