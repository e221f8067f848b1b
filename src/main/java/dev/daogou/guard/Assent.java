package dev.daogou.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What gives in to a visitor who pushes in no words that {@link Favours} knows: "they have it, so do we", "consider it done",
 * "yes". Not by what is forbidden, since nobody can list that, but by what may be said: a clause on a favour has to be borne by
 * something of the shop's, or deny it, or say how things stand; and one that tells nothing at all has nothing to say but yes.
 */
final class Assent {

    static final Sections WORDS = new Sections("guard/assent.txt");

    /** So short a word leads over to what is told: "well", "of course". */
    private static final int LEADS_OVER = 4;

    private final Evidence evidence;
    private final Bearing bearing;

    Assent(Evidence evidence, Bearing bearing) {
        this.evidence = evidence;
        this.bearing = bearing;
    }

    /** @param until where a question begins that the sentence ends with */
    Stream<String> in(List<Spoken> clauses, int until) {
        Map<Spoken, Sort> sorts = new LinkedHashMap<>();
        clauses.forEach(spoken -> sorts.put(spoken, spoken.clause().at() < until ? sort(spoken, clauses) : Sort.TOLD));
        return clauses.stream().filter(spoken -> sorts.get(spoken) == Sort.GRANTED
                || sorts.get(spoken) == Sort.OPEN && !leadsOver(spoken, sorts) && !goesWith(spoken, sorts))
                .map(spoken -> spoken.clause().text());
    }

    private static boolean leadsOver(Spoken spoken, Map<Spoken, Sort> sorts) {
        return Light.length(text(spoken)) <= LEADS_OVER && sorts.entrySet().stream()
                .anyMatch(other -> mayStand(other.getValue()) && other.getKey().clause().at() > spoken.clause().at());
    }

    /** "It is 8,999 yuan, above your ceiling." */
    private static boolean goesWith(Spoken spoken, Map<Spoken, Sort> sorts) {
        return sorts.containsValue(Sort.FIRM) && !Light.isAllOf(text(spoken)) && !WORDS.has("self", text(spoken));
    }

    private static boolean mayStand(Sort sort) {
        return sort == Sort.TOLD || sort == Sort.FIRM;
    }

    private enum Sort {
        /** Denies, or has a figure that is so: what goes with it tells of the same. */
        FIRM,
        /** May stand. */
        TOLD,
        /** Says nothing that would be known. */
        OPEN,
        /** Speaks of a favour. */
        GRANTED
    }

    private Sort sort(Spoken spoken, List<Spoken> clauses) {
        String clause = text(spoken);
        if (clause.chars().noneMatch(Character::isLetterOrDigit)) {
            return WORDS.has("nods", clause) ? Sort.GRANTED : Sort.TOLD;
        }
        if (bearing.hasFigures(spoken)) {
            return Sort.FIRM;
        }
        if (spoken.unsure() || evidence.isVerbatim(spoken.clause().text()) || isBorne(spoken, clause, clauses)) {
            return Sort.TOLD;
        }
        if (WORDS.has("hidden", clause)) {
            return Sort.GRANTED;
        }
        if (denies(clause)) {
            return Sort.FIRM;
        }
        if (WORDS.has("courtesy", clause)) {
            return Sort.TOLD;
        }
        if (WORDS.has("matter", clause)) {
            return WORDS.has("stands", clause) ? Sort.TOLD : Sort.GRANTED;
        }
        boolean harmless = !Light.isAllOf(clause) && tells(spoken, clause);
        return harmless ? Sort.TOLD : Sort.OPEN;
    }

    private boolean tells(Spoken spoken, String clause) {
        return hasAny(clause, "stands", "advises") || !WORDS.has("self", clause)
                && (WORDS.has("quality", clause) || bearing.isOfTheProduct(spoken));
    }

    private static boolean hasAny(String clause, String... sections) {
        return Stream.of(sections).anyMatch(section -> WORDS.has(section, clause));
    }

    /** Whether a clause says how things stand, or what goes with a true saving before it. */
    boolean isHarmless(Spoken spoken, List<Spoken> clauses) {
        String clause = text(spoken);
        return !WORDS.has("hidden", clause)
                && (WORDS.has("stands", clause) || isBorne(spoken, clause, clauses));
    }

    private static String text(Spoken spoken) {
        return spoken.clause().text().toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** @param clause in lower case */
    static boolean denies(String clause) {
        return WORDS.has("denies", clause);
    }

    private boolean isBorne(Spoken spoken, String clause, List<Spoken> clauses) {
        return bearing.hasFigures(spoken) || bearing.hasCode(clause) || bearing.isInOneLine(spoken)
                || addsTo(spoken, clause, clauses) || leadsTo(spoken, clauses);
    }

    /** "Appliances are 10 % off, which you see at the checkout." */
    private boolean addsTo(Spoken spoken, String clause, List<Spoken> clauses) {
        return WORDS.has("applies", clause) && clauses.stream()
                .filter(before -> before.clause().at() < spoken.clause().at()).anyMatch(bearing::hasFigures);
    }

    /** "There is one too: 40 yuan off from 399 yuan." */
    private boolean leadsTo(Spoken spoken, List<Spoken> clauses) {
        int end = spoken.clause().at() + spoken.clause().text().length();
        return spoken.statement().text().startsWith(":", end) && clauses.stream()
                .filter(behind -> behind.clause().at() > end).limit(1).anyMatch(bearing::hasFigures);
    }
}
