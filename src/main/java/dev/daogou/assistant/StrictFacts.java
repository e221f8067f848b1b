package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.assistant.AttributeFacts.Fact;
import dev.daogou.catalog.AttributeValue;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Concern;
import dev.daogou.guard.Contains;
import dev.daogou.indexing.Passage;
import dev.daogou.shared.Lang;

/**
 * Says what a product's data sheet says of what is in it and for whom it is, in its own words. Nothing is concluded: a word that
 * a list leaves out is not denied by it, and nobody is told that a thing is safe for them unless the sheet says so.
 */
final class StrictFacts {

    private static final Pattern OF_CONTENTS = Pattern.compile("过敏|致敏|配料|成分|成份|原料|allerg|ingredient|composition|contains",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_ALLERGENS = Pattern.compile("过敏|致敏|allerg", Pattern.CASE_INSENSITIVE);

    private final ProductView product;
    private final Phrases phrases;
    private final Sources sources;

    StrictFacts(ProductView product, Phrases phrases, Sources sources) {
        this.product = product;
        this.phrases = phrases;
        this.sources = sources;
    }

    /**
     * Whether a substance is in it; empty when the sheet lists nothing.
     *
     * @param asked the visitor's words: whoever asks after cashews is not told that there are no nuts when only those are denied
     */
    String contains(Concern substance, String asked) {
        List<Fact> lines = listed();
        if (lines.isEmpty()) {
            return "";
        }
        Contains said = Stream.of(Lang.values()).flatMap(this::sheet)
                .map(line -> line.name() + ": " + line.value()).filter(Contains::lists)
                .map(line -> Contains.said(line, substance.asIn(asked), true)).max(Comparator.naturalOrder())
                .orElse(Contains.NOTHING);
        String what = said == Contains.YES || said == Contains.TRACES
                ? substance.name(phrases.lang())
                : substance.nameIn(asked, phrases.lang());
        String verdict = phrases.say("contains-" + said.name().toLowerCase(java.util.Locale.ROOT), "what", what);
        return verdict + phrases.say("join") + quoted(lines);
    }

    /** What the sheet and the text say of these people or this way of eating; empty when they say nothing. */
    String suits(Concern concern) {
        List<Fact> lines = new ArrayList<>(sheet(phrases.lang()).filter(line -> concern.isIn(line.value())).toList());
        String description = product.doc().description(phrases.lang());
        if (lines.isEmpty() && description != null && concern.isIn(description)) {
            Stream.of(description.split("(?<=[。！？!?])|(?<=\\.)\\s")).filter(concern::isIn).limit(1)
                    .forEach(sentence -> lines.add(new Fact("", sentence.strip())));
        }
        lines.removeIf(line -> !line.setsNoPrice());
        return lines.isEmpty()
                ? ""
                : phrases.say("suits-said", "who", concern.name(phrases.lang())) + phrases.say("colon") + quoted(lines);
    }

    /** The sentence of a passage that speaks of it, word for word. */
    Optional<String> quote(Concern concern, Passage passage) {
        return Stream.of(passage.text().split("(?<=[。！？!?\\n])|(?<=\\.)\\s")).filter(concern::isIn).findFirst()
                .map(sentence -> phrases.say("suits-said", "who", concern.name(phrases.lang())) + phrases.say("colon")
                        + sentence.strip().replaceAll("[。.]$", "") + " [" + sources.passage(passage) + "]");
    }

    /** That nothing is said of it, and what may help to judge. */
    String unknown(Concern concern, String text, Asked asked) {
        String phrase = switch (concern.kind()) {
            case SUBSTANCE -> "contains-missing";
            case PERSON -> "suits-missing";
            case DIET -> "diet-missing";
        };
        return phrases.say(phrase, "what", concern.kind() == Concern.Kind.SUBSTANCE
                ? concern.nameIn(text, phrases.lang())
                : concern.name(phrases.lang()))
                + Near.to(asked, new AttributeFacts(product.doc(), phrases.lang()))
                        .map(near -> phrases.say("join") + phrases.say("near", "near", quoted(near))).orElse("");
    }

    /** What to read in the sheet's stead by whoever has to judge for themselves. */
    String allergensAndIngredients() {
        return quoted(listed());
    }

    /** Lines that say what is in it: allergens first; of things nobody eats, what they are made of. */
    private List<Fact> listed() {
        for (Lang lang : List.of(phrases.lang(), phrases.lang() == Lang.ZH ? Lang.EN : Lang.ZH)) {
            List<Fact> all = sheet(lang).filter(line -> Contains.lists(line.name() + ": ")).filter(Fact::setsNoPrice).toList();
            List<Fact> contents = all.stream().filter(line -> OF_CONTENTS.matcher(line.name()).find())
                    .sorted(Comparator.comparing((Fact line) -> !OF_ALLERGENS.matcher(line.name()).find())).toList();
            if (!all.isEmpty()) {
                return contents.isEmpty() ? all : contents;
            }
        }
        return List.of();
    }

    private Stream<Fact> sheet(Lang lang) {
        ProductDoc doc = product.doc();
        return doc.attributes(lang).entrySet().stream().map(line -> fact(line, lang));
    }

    private static Fact fact(Map.Entry<String, AttributeValue> line, Lang lang) {
        return new Fact(line.getKey(), line.getValue().text(lang));
    }

    private String quoted(List<Fact> lines) {
        return String.join(phrases.say("join"), lines.stream().map(this::quoted).toList());
    }

    private String quoted(Fact line) {
        String text = line.name().isEmpty()
                ? line.value().replaceAll("[。.]$", "")
                : phrases.say("attribute", "name", line.name(), "value", line.value());
        return text + " [" + sources.spec(product, product.doc().title(phrases.lang()), text) + "]";
    }
}
