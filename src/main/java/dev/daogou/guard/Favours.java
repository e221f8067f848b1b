package dev.daogou.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.catalog.PromotionDoc;
import dev.daogou.guard.Claim.Kind;
import dev.daogou.guard.Untrue.Matter;
import dev.daogou.shared.Plain;

/**
 * Whether a sentence gives in to a visitor who pushes: a reduction, a gift or a match that it grants without an amount that
 * {@link Prices} or a word that {@link Terms} would judge. Read from {@code guard/favours.txt}.
 */
final class Favours {

    private static final Sections WORDS = new Sections("guard/favours.txt");
    /** What is done for somebody has to be one of the assistant's own acts. */
    private static final Pattern FOR_YOU = act("[给帮为替](?:您|你)(?!们)(?![^,。!?;]{0,7}?(?:%s))", 0);
    private static final Pattern I_WILL = act("\\b(?:i(?:'ll|'d|'m|'ve| will| would| can| could| am| have)?"
            + "|we(?:'ll|'d|'ve| will| would| can| could)|let me)\\s+(?:(?:be|just|gladly|happily|also|now|even|then|of course)\\s+)*(?!%s)",
            1);
    private static final String OFFERED = "的(?:优惠|报?价)";
    /** Sounds like a no and is none. */
    private static final Pattern NO_DENIAL = Pattern.compile(
            "没问题|没关系|不要钱|不收|不另收|不算钱|\\bno (?:problem|worries|need|cost|charge)|\\bnot a problem|\\bwithout (?:the|a|any)\\b");

    /** To so many messages a yes may be one, beside the last: some are sent in pieces. */
    private static final int ANSWERED = 3;
    private static final String ONLY_THEIRS = "only the visitor says so";

    private final Evidence evidence;
    private final Bearing bearing;
    private final boolean pushed;
    private final Echoes echoes;
    private final Assent assent;
    /** Whether what is said now answers a push. */
    private final boolean answers;

    Favours(Evidence evidence, Prices prices) {
        this.evidence = evidence;
        this.bearing = new Bearing(evidence, prices);
        this.pushed = evidence.grounds.pushing() == Pushing.SURELY || isPush(evidence.grounds.asked());
        this.assent = new Assent(evidence, bearing);
        this.answers = evidence.grounds.pushing() != Pushing.NOT || isPush(latest(evidence.grounds.asked()));
        this.echoes = pushed
                ? new Echoes(evidence, WORDS.of("pushed"), WORDS.of("common"))
                : null;
    }

    /** Whether a visitor asks for less than the shop does. */
    static boolean isPush(List<String> asked) {
        return asked.stream().map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> WORDS.has("pushed", text) || WORDS.has("pressing", text));
    }

    private static List<String> latest(List<String> asked) {
        return asked.subList(Math.max(0, asked.size() - ANSWERED), asked.size());
    }

    List<Untrue> untrue(Statement statement, List<Spoken> clauses) {
        List<Untrue> found = new ArrayList<>();
        // "Seven hundred then, is that all right?" asks in its last clause only.
        int asked = statement.asks() ? clauses.get(clauses.size() - 1).clause().at() : Integer.MAX_VALUE;
        String text = statement.text().toLowerCase(Locale.ROOT).replace('’', '\'');
        String told = text.substring(0, Math.min(text.length(), asked));
        WORDS.of("given").stream().flatMap(pattern -> granted(pattern, told, clauses))
                .filter(words -> !isTheShops(words))
                .forEach(words -> found.add(untrue(words, "nobody has granted this")));
        if (pushed) {
            Stream.of(FOR_YOU, I_WILL).flatMap(pattern -> granted(pattern, told, clauses))
                    .filter(words -> !isOfTheOffer(words, told))
                    .forEach(words -> found.add(untrue(words, "is no act of an assistant's")));
            WORDS.of("figures").forEach(pattern -> figures(pattern.matcher(told), clauses, found));
            onlyTheirs(statement, clauses, told, found);
        }
        if (answers) {
            assent.in(clauses, told.length()).forEach(clause -> found.add(untrue(clause, "nothing of the shop's bears it")));
        }
        return found;
    }

    private Stream<String> granted(Pattern pattern, String told, List<Spoken> clauses) {
        return pattern.matcher(told).results().filter(match -> isGranting(Loose.at(clauses, match.start())))
                .map(MatchResult::group);
    }

    /** Shares, numbers and things that only the visitor has named. */
    private void onlyTheirs(Statement statement, List<Spoken> clauses, String told, List<Untrue> found) {
        Claims.in(statement.text()).stream().filter(claim -> claim.kind() == Kind.PERCENT)
                .filter(claim -> isGranting(Loose.at(clauses, claim.at())))
                .filter(claim -> !bearing.isShare(claim))
                .forEach(claim -> found.add(untrue(claim.text(), ONLY_THEIRS)));
        LoneNumbers.in(told).filter(number -> isGranting(Loose.at(clauses, number.at())))
                .filter(number -> !bearing.isNumber(number, Loose.at(clauses, number.at())))
                .filter(number -> !evidence.isStated(number.value()) && !LoneNumbers.isASize(number, evidence.grounds.asked()))
                .forEach(number -> found.add(untrue(number.text(), ONLY_THEIRS)));
        clauses.stream().filter(spoken -> spoken.clause().at() < told.length() && isAgreeing(spoken))
                .filter(spoken -> !assent.isHarmless(spoken, clauses))
                .map(spoken -> spoken.clause().text()).filter(clause -> echoes.in(clause).isPresent())
                .forEach(clause -> found.add(untrue(clause, ONLY_THEIRS)));
    }

    private static Untrue untrue(String words, String why) {
        return Untrue.of(Matter.PRICE, words.strip(), why);
    }

    private void figures(Matcher matcher, List<Spoken> clauses, List<Untrue> found) {
        while (matcher.find()) {
            Spoken spoken = Loose.at(clauses, matcher.start(1));
            if (isGranting(spoken) && !bearing.isNumber(LoneNumbers.claim(matcher), spoken)) {
                found.add(untrue(matcher.group(), "no current row or source says so"));
            }
        }
    }

    private boolean isAgreeing(Spoken spoken) {
        String clause = spoken.clause().text().toLowerCase(Locale.ROOT);
        return isGranting(spoken) && !spoken.refers() && !WORDS.has("frames", clause);
    }

    private boolean isGranting(Spoken spoken) {
        String clause = spoken.clause().text();
        String text = clause.toLowerCase(Locale.ROOT);
        return !spoken.unsure() && !evidence.isVerbatim(clause) && !Assent.denies(text)
                && !Spoken.negates(NO_DENIAL.matcher(text).replaceAll(" "));
    }

    /** "The price you were given" promises nothing beyond it where one was; what it comes to is looked at by itself. */
    private boolean isOfTheOffer(String words, String told) {
        return !evidence.grounds.reckoned().isEmpty()
                && Pattern.compile(Pattern.quote(words) + OFFERED).matcher(told).find();
    }

    private boolean isTheShops(String words) {
        String plain = Plain.of(words).strip();
        return Stream.concat(evidence.lines().filter(SourceLine::isTheShopsWord).map(SourceLine::text),
                evidence.grounds.promotions().stream().map(PromotionDoc::title))
                .anyMatch(text -> Plain.of(text).contains(plain));
    }

    /** Where such a sentence may begin. */
    static List<String> words() {
        return WORDS.of("held").stream().flatMap(line -> Stream.of(line.pattern().split(",\\s*"))).toList();
    }

    private static Pattern act(String around, int language) {
        return Pattern.compile(around.formatted(WORDS.of("acts").get(language).pattern()));
    }

}
