package dev.daogou.intent;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a message between its points and commas. */
final class Clauses {

    private static final Pattern CLAUSE = Pattern.compile("[^,.!?;\\n,。!?;、~…]+");

    private Clauses() {}

    /** The part that shares most words or characters with an exemplar, verbatim; the first of equals. */
    static String nearest(Text text, String exemplar) {
        Set<String> units = Repeats.units(exemplar);
        Matcher clause = CLAUSE.matcher(text.folded());
        String best = text.own().strip();
        double most = -1;
        while (clause.find()) {
            String own = text.span(clause.start(), clause.end());
            Set<String> shared = new HashSet<>(Repeats.units(own));
            int all = shared.size();
            shared.retainAll(units);
            double share = all == 0 ? -1 : shared.size() / Math.sqrt(all);
            if (share > most) {
                most = share;
                best = own;
            }
        }
        return best;
    }
}
