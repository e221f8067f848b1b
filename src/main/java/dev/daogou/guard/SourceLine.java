package dev.daogou.guard;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import dev.daogou.catalog.NameTokens;
import dev.daogou.model.Source;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/**
 * One sentence of a source.
 *
 * @param n its source's number
 * @param kind of its source
 * @param productId whose text it is, or {@code null} for the shop's own
 * @param topics what it promises; its title's where it names none itself
 * @param words by which a sentence is known to speak of the same
 */
record SourceLine(int n, Kind kind, String productId, String text, Set<String> topics, List<Claim> claims, List<Figure> figures,
        Set<String> words) {

    enum Kind {
        /** FAQ, policies and the customer's own orders: the merchant's word. */
        RULE,
        /** Guides and manuals: theirs too, but not of money. */
        GUIDE,
        /** A product's data sheet and text, which a feed may have written. */
        PRODUCT,
        /** What other visitors say. */
        REVIEW,
        /** Live offers and promotions, which are read as rows. */
        ROW
    }

    /** What goes with any gift. */
    private static final Set<String> BESIDES = Set.of(Topics.SALE, Topics.FREE, "fee");
    private static final int DAY = 24;
    private static final Pattern ENDS = Pattern.compile("(?<=[。!?;！？；\\n])|(?<=\\.)\\s");
    /** A longer line is a flood of characters and no sentence. */
    private static final int LONGEST = 2_000;

    static List<SourceLine> of(Source source) {
        Kind kind = kind(source);
        String product = source.ref().startsWith("product:")
                ? source.ref().substring("product:".length(), Math.max(8, source.ref().lastIndexOf('#')))
                : null;
        Set<String> heading = Topics.of(source.title());
        List<SourceLine> lines = new ArrayList<>();
        add(lines, source.n(), kind, product, source.title(), heading);
        for (String line : ENDS.split(source.text())) {
            add(lines, source.n(), kind, product, line, heading);
        }
        return lines;
    }

    private static void add(List<SourceLine> lines, int n, Kind kind, String product, String line, Set<String> heading) {
        String text = Statement.of(line.length() > LONGEST ? line.substring(0, LONGEST) : line).text().strip();
        if (text.isEmpty()) {
            return;
        }
        StringBuilder rest = new StringBuilder(text);
        List<Claim> claims = Claims.taken(rest);
        Set<String> topics = Topics.of(text);
        lines.add(
                new SourceLine(n, kind, product, text, topics.isEmpty() ? heading : topics, claims, Figures.in(rest.toString()),
                        words(text)));
    }

    private static Kind kind(Source source) {
        if (source.ref().endsWith("#offer") || source.ref().startsWith("promotion:")) {
            return Kind.ROW;
        }
        return switch (source.kind()) {
            case "faq", "policy", "order" -> Kind.RULE;
            case "guide", "manual" -> Kind.GUIDE;
            case "review" -> Kind.REVIEW;
            default -> Kind.PRODUCT;
        };
    }

    /** The words of a text without its figures. */
    static Set<String> words(String text) {
        Set<String> words = NameTokens.of(Plain.of(text));
        words.removeIf(
                word -> word.chars().anyMatch(Character::isDigit) || word.chars().allMatch(c -> Numerals.HAN.indexOf(c) >= 0));
        return words;
    }

    /** The title of an FAQ asks and grants nothing. */
    boolean asks() {
        return new Statement(text, Set.of()).asks();
    }

    boolean isTheShopsWord() {
        return kind == Kind.RULE || kind == Kind.GUIDE;
    }

    /** Whether one of its clauses has this time under one of these topics. */
    boolean promises(Figure time, Set<String> of) {
        return new Statement(text, Set.of()).clauses().stream()
                .filter(clause -> Figures.in(clause.text()).stream().anyMatch(time::isPromisedBy)).anyMatch(clause -> {
                    Set<String> own = Topics.of(clause.text());
                    // "If it gets cheaper within 15 days" is a time of what follows.
                    own.retainAll(Terms.TIMED);
                    return (own.isEmpty() ? topics : own).stream().anyMatch(of::contains);
                });
    }

    /** The first number of whole days, months or years that it promises under one of these topics, or {@code null}. */
    Period term(Set<String> of) {
        // "Within 7 days from delivery you can return it": the clause of the time may speak of its beginning only.
        return !sharesTopic(of)
                ? null
                : figures.stream()
                        .sorted(Comparator.comparing((Figure figure) -> !promises(figure, of)).thenComparing(Figure::at))
                        .map(SourceLine::period).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Period period(Figure figure) {
        if ("month".equals(figure.dimension())) {
            return Period.ofMonths(figure.value().intValue());
        }
        return "hour".equals(figure.dimension()) && figure.value().intValue() >= DAY
                ? Period.ofDays(figure.value().intValue() / DAY)
                : null;
    }

    /** Whether one of its clauses gives what another one claims, in a word of its own or in the other language, and nothing else. */
    boolean grants(String topic, String claimed) {
        Set<String> others = Topics.of(claimed);
        return new Statement(text, Set.of()).clauses().stream().filter(clause -> Topics.of(clause.text()).contains(topic))
                .filter(clause -> BESIDES.containsAll(without(Topics.of(clause.text()), others)))
                .anyMatch(clause -> Lang.ofText(clause.text()) != Lang.ofText(claimed)
                        || Topics.shareWord(topic, clause.text(), claimed));
    }

    private static Set<String> without(Set<String> topics, Set<String> others) {
        Set<String> rest = new HashSet<>(topics);
        rest.removeAll(others);
        return rest;
    }

    /** Whether it speaks of a topic only because it stands under a heading, as a line of a table does. */
    boolean isUnderHeading() {
        return Topics.of(text).isEmpty();
    }

    boolean sharesTopic(Set<String> others) {
        return topics.stream().anyMatch(others::contains);
    }
}
