package dev.daogou.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.catalog.PromotionDoc;
import dev.daogou.guard.Claim.Kind;
import dev.daogou.guard.Untrue.Matter;
import dev.daogou.shared.Plain;
import dev.daogou.shared.WordList;

/**
 * Whether a sentence gives in to a visitor who pushes: a reduction, a gift or a match that it grants without an amount that
 * {@link Prices} or a word that {@link Terms} would judge. Read from {@code guard/favours.txt}.
 */
final class Favours {

    private static final Map<String, List<Pattern>> PATTERNS = read();
    /** What is done for somebody has to be one of the assistant's own acts. */
    private static final Pattern FOR_YOU = act("[给帮为替](?:您|你)(?!们)(?![^,。!?;]{0,7}?(?:%s))", 0);
    private static final Pattern I_WILL = act("\\b(?:i(?:'ll|'d|'m|'ve| will| would| can| could| am| have)?"
            + "|we(?:'ll|'d|'ve| will| would| can| could)|let me)\\s+(?:(?:be|just|gladly|happily|also|now|even|then|of course)\\s+)*(?!%s)",
            1);
    /** Sounds like a no and is none. */
    private static final Pattern NO_DENIAL = Pattern.compile(
            "没问题|没关系|不要钱|不收|不另收|不算钱|\\bno (?:problem|worries|need|cost|charge)|\\bnot a problem|\\bwithout (?:the|a|any)\\b");

    private static final String ONLY_THEIRS = "only the visitor says so";

    private final Evidence evidence;
    private final Prices prices;
    private final boolean pushed;
    private final Echoes echoes;

    Favours(Evidence evidence, Prices prices) {
        this.evidence = evidence;
        this.prices = prices;
        this.pushed = isPush(evidence.grounds.asked());
        this.echoes = pushed
                ? new Echoes(evidence, PATTERNS.get("pushed"), PATTERNS.get("common"))
                : null;
    }

    /** Whether a visitor asks for less than the shop does. */
    static boolean isPush(List<String> asked) {
        return asked.stream().map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> PATTERNS.get("pushed").stream().anyMatch(push -> push.matcher(text).find()));
    }

    List<Untrue> untrue(Statement statement, List<Spoken> clauses) {
        List<Untrue> found = new ArrayList<>();
        // "Seven hundred then, is that all right?" asks in its last clause only.
        int asked = statement.asks() ? clauses.get(clauses.size() - 1).clause().at() : Integer.MAX_VALUE;
        String text = statement.text().toLowerCase(Locale.ROOT).replace('’', '\'');
        String told = text.substring(0, Math.min(text.length(), asked));
        PATTERNS.get("given").stream().flatMap(pattern -> granted(pattern, told, clauses))
                .filter(words -> !isTheShops(words))
                .forEach(words -> found.add(untrue(words, "nobody has granted this")));
        if (pushed) {
            Stream.of(FOR_YOU, I_WILL).flatMap(pattern -> granted(pattern, told, clauses))
                    .forEach(words -> found.add(untrue(words, "is no act of an assistant's")));
            PATTERNS.get("figures").forEach(pattern -> figures(pattern.matcher(told), clauses, found));
            onlyTheirs(statement, clauses, told, found);
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
                .filter(claim -> !isOurShare(claim))
                .forEach(claim -> found.add(untrue(claim.text(), ONLY_THEIRS)));
        LoneNumbers.in(told).filter(number -> isGranting(Loose.at(clauses, number.at())))
                .filter(number -> !isBorne(number, Loose.at(clauses, number.at())))
                .filter(number -> !evidence.isStated(number.value()) && !LoneNumbers.isASize(number, evidence.grounds.asked()))
                .forEach(number -> found.add(untrue(number.text(), ONLY_THEIRS)));
        clauses.stream().filter(spoken -> spoken.clause().at() < told.length() && isAgreeing(spoken))
                .map(spoken -> spoken.clause().text()).filter(clause -> echoes.in(clause).isPresent())
                .forEach(clause -> found.add(untrue(clause, ONLY_THEIRS)));
    }

    private static Untrue untrue(String words, String why) {
        return Untrue.of(Matter.PRICE, words.strip(), why);
    }

    private void figures(Matcher matcher, List<Spoken> clauses, List<Untrue> found) {
        while (matcher.find()) {
            Spoken spoken = Loose.at(clauses, matcher.start(1));
            if (isGranting(spoken) && !isBorne(LoneNumbers.claim(matcher), spoken)) {
                found.add(untrue(matcher.group(), "no current row or source says so"));
            }
        }
    }

    private boolean isOurShare(Claim claim) {
        String figure = claim.value().stripTrailingZeros().toPlainString();
        return Stream.of("%", " %", " per cent", " percent").anyMatch(sign -> evidence.isOurs(figure + sign));
    }

    /** A figure that is the price, or what a sale or a promotion takes off. */
    private boolean isBorne(Claim number, Spoken spoken) {
        List<Claim> all = Claims.in(spoken.statement().text());
        return Stream.of(Kind.AMOUNT, Kind.SAVING)
                .map(kind -> new Claim(kind, number.value(), null, number.text(), number.at()))
                .anyMatch(claim -> prices.bears(claim, spoken, all));
    }

    private boolean isAgreeing(Spoken spoken) {
        String clause = spoken.clause().text().toLowerCase(Locale.ROOT);
        return isGranting(spoken) && !spoken.refers()
                && PATTERNS.get("frames").stream().noneMatch(frame -> frame.matcher(clause).find());
    }

    private boolean isGranting(Spoken spoken) {
        String clause = spoken.clause().text();
        return !spoken.unsure() && !evidence.isVerbatim(clause)
                && !Spoken.negates(NO_DENIAL.matcher(clause.toLowerCase(Locale.ROOT)).replaceAll(" "));
    }

    private boolean isTheShops(String words) {
        String plain = Plain.of(words).strip();
        return Stream.concat(evidence.lines().filter(SourceLine::isTheShopsWord).map(SourceLine::text),
                evidence.grounds.promotions().stream().map(PromotionDoc::title))
                .anyMatch(text -> Plain.of(text).contains(plain));
    }

    /** Where such a sentence may begin. */
    static List<String> words() {
        return PATTERNS.get("held").stream().flatMap(line -> Stream.of(line.pattern().split(",\\s*"))).toList();
    }

    private static Pattern act(String around, int language) {
        return Pattern.compile(around.formatted(PATTERNS.get("acts").get(language).pattern()));
    }

    private static Map<String, List<Pattern>> read() {
        Map<String, List<Pattern>> sections = new HashMap<>();
        List<Pattern> lines = List.of();
        for (String line : WordList.of("guard/favours.txt")) {
            if (line.matches("\\[\\w+]")) {
                lines = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), lines);
            } else {
                lines.add(Pattern.compile(line.replace("<n>", Claims.NUMBER)));
            }
        }
        return Map.copyOf(sections);
    }
}
