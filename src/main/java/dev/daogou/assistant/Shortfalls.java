package dev.daogou.assistant;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.model.Prompt;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;

/** Recognises in an answer of ours the sentences with which we say that the shop's information lacks what was asked. */
@ApplicationScoped
public class Shortfalls {

    private static final List<String> OF_FACTS = List.of("missing", "missing-near", "contains-missing", "contents-unknown",
            "suits-missing", "diet-missing", "ships-unknown", "restock-unknown", "order-day-unknown", "nothing-true", "unsure",
            "unsure-later", "unsure-closed");
    private static final List<String> OF_THE_COMPOSER = List.of("missing", "none");

    private record Known(Prompt facts, Prompt composer, Pattern sentences) {}

    private final Prompts prompts;
    private final Map<Lang, Known> known = new EnumMap<>(Lang.class);

    Shortfalls(Prompts prompts) {
        this.prompts = prompts;
    }

    /** @param lang of the answer */
    public boolean in(String text, Lang lang) {
        return sentences(lang).matcher(text).find();
    }

    /** As they are written now: the files may be edited while we run. */
    private synchronized Pattern sentences(Lang lang) {
        Prompt facts = prompts.of("facts", lang);
        Prompt composer = prompts.of("grounded", lang);
        Known now = known.get(lang);
        if (now == null || now.facts != facts || now.composer != composer) {
            Stream<String> all = Stream.concat(OF_FACTS.stream().map(facts::section),
                    OF_THE_COMPOSER.stream().map(composer::section));
            now = new Known(facts, composer, Pattern.compile(all.map(Shortfalls::anyOf).collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
            known.put(lang, now);
        }
        return now.sentences;
    }

    /** The sentence, whatever stands where its braces are. */
    private static String anyOf(String sentence) {
        return Stream.of(sentence.strip().split("\\{[a-z]+}")).map(Pattern::quote).collect(Collectors.joining(".{1,300}?"));
    }
}
