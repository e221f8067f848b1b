package dev.daogou.intent;

import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a message between its points and commas. */
final class Clauses {

    private static final Pattern CLAUSE = Pattern.compile("[^,.!?;\\n,。!?;、~…]+");

    private Clauses() {}

    /** The part that counts most, verbatim; the first of equals. */
    static String foremost(Text text, ToDoubleFunction<String> counts) {
        Matcher clause = CLAUSE.matcher(text.folded());
        String best = text.own().strip();
        double most = Double.NEGATIVE_INFINITY;
        while (clause.find()) {
            String own = text.span(clause.start(), clause.end());
            double its = own.isEmpty() ? Double.NEGATIVE_INFINITY : counts.applyAsDouble(own);
            if (its > most) {
                most = its;
                best = own;
            }
        }
        return best;
    }
}
