package dev.daogou.handoff;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

import dev.daogou.shared.Lang;

/** What a visitor is told while a person is sought: {@code handoff/words.<lang>.properties}. */
final class Words {

    private final Map<Lang, Properties> byLang = new EnumMap<>(Lang.class);

    /** @throws IllegalStateException when a language is missing */
    Words() {
        for (Lang lang : Lang.values()) {
            String file = "handoff/words." + lang.code() + ".properties";
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

    String say(String name, Lang lang) {
        String said = byLang.get(lang).getProperty(name);
        if (said == null) {
            throw new IllegalStateException("no words for " + name + " in " + lang.code());
        }
        return said;
    }
}
