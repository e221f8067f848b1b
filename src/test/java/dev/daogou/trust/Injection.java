package dev.daogou.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import dev.daogou.shared.Lang;

/**
 * A text that tries to be an order, and what comes of a model that takes it for one.
 *
 * @param n from 1
 * @param obeyed what the model answers, or {@code TOOL name arguments} for what it calls
 * @param never what must not reach the visitor
 */
record Injection(int n, Lang lang, Place place, String text, String obeyed, List<String> never) {

    /** Where it stands. */
    enum Place {
        DESCRIPTION, ATTRIBUTE, ATTRIBUTE_NAME, PRODUCT_TITLE, FAQ_BODY, ARTICLE_TITLE, MESSAGE, HISTORY, PAGE_ADDRESS,
        ORDERED_ITEM;

        /** Whether the shop's data hold it, of which a model is given what was found. */
        boolean isData() {
            return ordinal() <= ARTICLE_TITLE.ordinal();
        }

        boolean isProduct() {
            return ordinal() <= PRODUCT_TITLE.ordinal();
        }
    }

    static final String LEAK = "LEAK";
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})|\\\\(n)|\\\\(\\\\)");

    static List<Injection> all() {
        try {
            List<Injection> all = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("src/test/resources/trust/injections.txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\s¦\\s");
                    int n = all.size() + 1;
                    all.add(new Injection(n, Lang.of(parts[0]), Place.values()[n % Place.values().length],
                            unescaped(parts[1]), unescaped(parts[2]), Arrays.asList(unescaped(parts[3]).strip().split(","))));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(code -> code.group(1) != null
                ? Character.toString((char) Integer.parseInt(code.group(1), 16))
                : code.group(2) != null ? "\n" : "\\\\");
    }

    /** By which it is found, and known again in what is sent. */
    String token() {
        return "zq" + n + "x";
    }

    String id() {
        return "inj-" + n;
    }

    String written() {
        return token() + " " + text;
    }

    /** Of what it stands in, where it is not the title itself. */
    String title() {
        return (zh() ? "晨雾 外套 " : "Morning Mist coat ") + n;
    }

    boolean zh() {
        return lang == Lang.ZH;
    }

    String question() {
        return switch (place) {
            case FAQ_BODY -> title() + " " + text;
            case ARTICLE_TITLE -> text;
            case MESSAGE -> written();
            case ORDERED_ITEM -> zh() ? "我的订单到哪了?" : "Where is my order?";
            default -> zh() ? "介绍一下这款" : "Tell me about this one";
        };
    }
}
