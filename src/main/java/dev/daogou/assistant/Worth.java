package dev.daogou.assistant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.daogou.assistant.AttributeFacts.Fact;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;
import dev.daogou.shared.WordList;

/** What of a data sheet makes a product worth its price, by {@code understand/worth.txt}: the most telling first. */
final class Worth {

    /** Which way is better. */
    enum Better {
        MORE, LESS, COLDER, HAVE, AS
    }

    /** @param names that a sheet may have for it, of both languages */
    record Line(List<String> names, Better better) {

        Asked asked() {
            return new Asked(Facet.ATTRIBUTE, names.get(0), names);
        }
    }

    static final List<Line> LINES = WordList.of("understand/worth.txt").stream().map(line -> line.split("\\s*=\\s*", 2))
            .map(sides -> new Line(List.of(sides[0].split("\\|")), Better.valueOf(sides[1].toUpperCase(Locale.ROOT)))).toList();

    /** A longer line is no argument. */
    static final int LONGEST = 34;
    private static final String NONE = "^\\s*(?:无|没有|不支持|否|no\\b|none\\b|not\\b).*";

    private final ProductDoc doc;
    private final AttributeFacts sheet;
    private final Lang lang;

    Worth(ProductDoc doc, Lang lang) {
        this.doc = doc;
        this.lang = lang;
        this.sheet = new AttributeFacts(doc, lang);
    }

    /** Short, in the language of the answer, and of no money. */
    Optional<Fact> of(Line line) {
        return doc.attributes(lang).entrySet().stream()
                .filter(entry -> line.names().stream().anyMatch(name -> Plain.of(name).equals(Plain.of(entry.getKey()))))
                .map(entry -> new Fact(entry.getKey(), entry.getValue().text(lang))).filter(this::tells).findFirst();
    }

    private boolean tells(Fact fact) {
        return fact.setsNoPrice() && fact.value().length() <= LONGEST && doc.attributes(lang).containsKey(fact.name());
    }

    /**
     * Lines of its sheet that speak for it: those the visitor has asked about, then by the list, then as the sheet goes. What
     * says that it lacks something speaks for nothing.
     *
     * @param asked about in this conversation
     * @param told already, which need not be said again
     */
    List<Fact> facts(List<Asked> asked, List<String> told, int most) {
        var facts = new LinkedHashSet<Fact>();
        asked.stream().filter(a -> a.facet() == Facet.ATTRIBUTE && !a.isStrict())
                .flatMap(a -> sheet.find(a).stream()).filter(this::tells).forEach(facts::add);
        LINES.forEach(line -> of(line).ifPresent(facts::add));
        doc.attributes(lang).forEach((name, value) -> {
            if (!Asked.attribute(name).isStrict()) {
                facts.add(new Fact(name, value.text(lang)));
            }
        });
        return facts.stream().filter(this::tells).filter(fact -> !fact.value().toLowerCase(Locale.ROOT).matches(NONE))
                .filter(fact -> told.stream().noneMatch(text -> text.contains(fact.value()))).limit(most).toList();
    }
}
