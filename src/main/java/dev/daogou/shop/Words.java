package dev.daogou.shop;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

import dev.daogou.shared.Lang;

/** What a part of the service says to visitors by itself: {@code <part>/words.<lang>.properties}. */
public final class Words {

    private final Map<Lang, Properties> byLang = new EnumMap<>(Lang.class);

    /** @throws IllegalStateException when a language is missing */
    public Words(String part) {
        for (Lang lang : Lang.values()) {
            String file = part + "/words." + lang.code() + ".properties";
            Properties words = new Properties();
            try (var in = Words.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is missing");
                }
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            byLang.put(lang, words);
        }
    }

    /** @throws IllegalStateException when nobody has written that */
    public String say(String name, Lang lang) {
        String said = byLang.get(lang).getProperty(name);
        if (said == null) {
            throw new IllegalStateException("no words for " + name + " in " + lang.code());
        }
        return said;
    }
}
