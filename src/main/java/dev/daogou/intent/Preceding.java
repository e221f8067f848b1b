package dev.daogou.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.shared.Lang;

/**
 * What stands before a message of a visitor. "Make it 9" bids after "they are 12 each", and orders after "which size?": who reads
 * it alone cannot tell.
 *
 * @param kind what was said since the visitor's message before
 * @param heard the end of it, folded; empty where nothing was
 * @param named the prices, or numbers, that were named last, however long ago
 */
public record Preceding(Kind kind, String heard, List<Double> named) {

    enum Kind {
        /** The message stands for itself: nobody knows what it follows. */
        UNKNOWN,
        /** It opens the conversation. */
        NOTHING,
        /** The visitor goes on. */
        OWN,
        /** The assistant, or an agent, has spoken. */
        HEARD
    }

    /** How a number of the message lies to one that was named, the most telling first. */
    private enum Relation {
        BELOW(0.55, 1), EQUAL(1, 1.000001), UNDER(0.25, 0.55), ABOVE(1.000001, 1.5), FAR(0, Double.MAX_VALUE);

        private final double from;
        private final double to;

        Relation(double from, double to) {
            this.from = from;
            this.to = to;
        }

        static Relation of(double ratio) {
            for (Relation relation : values()) {
                if (ratio >= relation.from && ratio < relation.to) {
                    return relation;
                }
            }
            return FAR;
        }
    }

    public static final Preceding UNKNOWN = new Preceding(Kind.UNKNOWN, "", List.of());

    static final String HEARD = "heard.";
    /** All turns of phrase that were heard together weigh so much, beside those of the message itself. */
    private static final double LENGTH = 4;
    /** Words or characters of a message that may owe its sense to what it follows. */
    private static final int SHORT = 6;
    /** Characters; what was said last is what is answered. */
    private static final int KEPT = 200;
    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}|\\d+|[\\p{L}&&[^\\p{IsHan}]]+");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern MONEY = Pattern
            .compile("[$£€¥]|\\d ?(?:元|块|rmb|usd|dollars?|bucks|quid|pounds|euros?|p\\b|off\\b|%|折)"
                    + "|\\d(?:\\.\\d\\d)\\b|(?:是|价|卖|only|at|costs?|for|it.?s) ?\\d");
    private static final Pattern ASKS = Pattern.compile("[?吗呢]\\s*$");

    /** What the next message of the visitor would follow. @param before oldest first */
    public static Preceding after(List<Line> before) {
        Told told = new Told();
        before.forEach(told::hears);
        return told.preceding();
    }

    /** For each line of the visitor, in order. */
    static List<Preceding> each(List<Line> lines) {
        Told told = new Told();
        List<Preceding> each = new ArrayList<>();
        for (Line line : lines) {
            if (line.author() == Author.VISITOR) {
                each.add(told.preceding());
            }
            told.hears(line);
        }
        return each;
    }

    /** A conversation as far as it was read. */
    private static final class Told {
        private boolean begun;
        private String heard = "";
        private List<Double> named = List.of();

        void hears(Line line) {
            if (line.author() == Author.VISITOR) {
                begun = true;
                heard = "";
            } else if (line.author() != Author.SYSTEM && line.text() != null && !line.text().isBlank()) {
                String folded = Folding.fold(line.text());
                heard = heard.isEmpty() ? folded : heard + " " + folded;
                heard = heard.substring(Math.max(0, heard.length() - KEPT));
                List<Double> numbers = Amounts.named(folded);
                named = numbers.isEmpty() ? named : numbers;
            }
        }

        Preceding preceding() {
            Kind kind = !heard.isEmpty() ? Kind.HEARD : begun ? Kind.OWN : Kind.NOTHING;
            return new Preceding(kind, heard, named);
        }
    }

    /**
     * @param ruled whether a rule hears hesitation: who opens with "too expensive" means it, though few open so
     * @param known which turns of phrase there are weights for
     */
    void add(Text text, Lang lang, boolean ruled, Predicate<String> known, Map<String, Double> features) {
        if (kind == Kind.UNKNOWN) {
            return;
        }
        String length = length(text);
        if (kind == Kind.HEARD) {
            String of = MONEY.matcher(heard).find() ? "money" : DIGIT.matcher(heard).find() ? "number" : "words";
            String how = ASKS.matcher(heard).find() ? "asks" : "tells";
            features.put("before." + of, 1.0);
            features.put("before." + how, 1.0);
            features.put("before." + of + "." + how + "." + length + (DIGIT.matcher(text.folded()).find() ? ".number" : ""),
                    1.0);
            addHeard(lang, length, known, features);
        } else if (kind == Kind.OWN) {
            features.put("before.own", 1.0);
        } else if (!ruled) {
            features.put("before.nothing", 1.0);
        }
        List<Double> numbers = Amounts.all(text.folded());
        if (!numbers.isEmpty()) {
            String relation = named.isEmpty() ? "alone" : nearest(numbers).name().toLowerCase(Locale.ROOT);
            features.put("number." + relation, 1.0);
            features.put("number." + relation + "." + length, 1.0);
        }
    }

    private void addHeard(Lang lang, String length, Predicate<String> known, Map<String, Double> features) {
        List<String> told = names(lang, length).filter(known).toList();
        told.forEach(name -> features.put(name, LENGTH / Math.sqrt(told.size())));
    }

    /** The turns of phrase of what was heard; what is answered in a few words counts once more, as such. */
    private Stream<String> names(Lang lang, String length) {
        return Wording.names(heard, lang).stream().map(name -> name.substring(Wording.PREFIX.length()))
                .flatMap(name -> length.equals("short")
                        ? Stream.of(HEARD + name, HEARD + "short." + name)
                        : Stream.of(HEARD + name));
    }

    /** All that may be known by name of what stands before such a message. */
    Stream<String> names(Text text, Lang lang) {
        return heard.isEmpty() ? Stream.empty() : names(lang, length(text));
    }

    private static String length(Text text) {
        return UNIT.matcher(text.folded()).results().limit(SHORT + 1).count() <= SHORT ? "short" : "long";
    }

    private Relation nearest(List<Double> numbers) {
        Relation nearest = Relation.FAR;
        for (double number : numbers) {
            for (double other : named) {
                Relation relation = Relation.of(number / other);
                nearest = relation.compareTo(nearest) < 0 ? relation : nearest;
            }
        }
        return nearest;
    }
}
