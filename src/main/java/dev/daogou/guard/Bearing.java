package dev.daogou.guard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.daogou.catalog.PromotionDoc;
import dev.daogou.guard.Claim.Kind;
import dev.daogou.shared.Plain;

/** What of the shop's bears out a clause on a favour: its figures are those of a row, or nearly all of it stands in one line. */
final class Bearing {

    /** Of a clause so short a line says too little. */
    private static final int LEAST = 4;
    private static final int LATIN = 2;
    private static final int STEM = 4;
    private static final double NEARLY_ALL = 0.65;
    private static final double HALF = 0.5;

    private final Evidence evidence;
    private final Prices prices;

    Bearing(Evidence evidence, Prices prices) {
        this.evidence = evidence;
        this.prices = prices;
    }

    /** Whether it has figures, and all of them are borne. */
    boolean hasFigures(Spoken spoken) {
        List<Claim> all = Claims.in(spoken.statement().text());
        List<Claim> claims = all.stream().filter(claim -> spoken.clause().holds(claim.at())).toList();
        if (claims.isEmpty()) {
            List<Claim> numbers = LoneNumbers.in(spoken.clause().text().toLowerCase(Locale.ROOT)).toList();
            return !numbers.isEmpty() && numbers.stream().allMatch(number -> isNumber(number, spoken));
        }
        return claims.stream().allMatch(claim -> claim.kind() == Kind.PERCENT
                ? isShare(claim)
                : prices.bears(claim, spoken, all));
    }

    boolean isShare(Claim claim) {
        String figure = claim.value().stripTrailingZeros().toPlainString();
        return Stream.of("%", " %", " per cent", " percent").anyMatch(sign -> evidence.isOurs(figure + sign))
                || evidence.grounds.promotions().stream().map(PromotionDoc::percent)
                        .anyMatch(percent -> percent != null && percent.compareTo(claim.value()) == 0);
    }

    /** A figure that is the price, or what a sale or a promotion takes off. */
    boolean isNumber(Claim number, Spoken spoken) {
        List<Claim> all = Claims.in(spoken.statement().text());
        return Stream.of(Kind.AMOUNT, Kind.SAVING)
                .map(kind -> new Claim(kind, number.value(), null, number.text(), number.at()))
                .anyMatch(claim -> prices.bears(claim, spoken, all));
    }

    boolean hasCode(String clause) {
        return evidence.grounds.running().stream().map(PromotionDoc::code)
                .anyMatch(code -> code != null && clause.contains(code.toLowerCase(Locale.ROOT)));
    }

    /** Whether nearly all that a clause says beside what goes without saying stands in one line of the shop's. */
    boolean isInOneLine(Spoken spoken) {
        String rest = Light.without(spoken.clause().text());
        return Stream.concat(evidence.linesOn(spoken.products()).filter(line -> !line.asks()).map(evidence::underItsTitle),
                evidence.promotions(spoken.products()).stream().map(PromotionDoc::title))
                .anyMatch(line -> covers(line, rest, LEAST, NEARLY_ALL));
    }

    /** Whether what a clause tells, or half of it, stands in the rows of the product, or its figures do. */
    boolean isOfTheProduct(Spoken spoken) {
        List<Figure> figures = Figures.in(spoken.clause().text());
        if (!figures.isEmpty()) {
            return figures.stream().allMatch(figure -> evidence.isStated(figure.written())
                    || !figure.isBare() && evidence.figures().anyMatch(figure::isSaidBy));
        }
        String rest = Light.without(spoken.clause().text());
        return spoken.products().stream().anyMatch(product -> covers(evidence.ownText(product), rest, 1, HALF));
    }

    private static boolean covers(String line, String rest, int least, double share) {
        String plain = Plain.of(line);
        List<String> words = Plain.words(plain);
        int all = 0;
        int covered = 0;
        for (String word : Plain.words(Plain.of(rest))) {
            if (word.chars().noneMatch(Character::isDigit)) {
                all += LATIN;
                covered += words.stream().anyMatch(other -> isLike(word, other)) ? LATIN : 0;
            }
        }
        for (String run : Plain.runs(Plain.of(rest))) {
            all += run.length();
            covered += run.length() == 1 && plain.contains(run) ? 1 : 0;
            for (int i = 0; i < run.length(); i++) {
                boolean before = i > 0 && plain.contains(run.substring(i - 1, i + 1));
                covered += before || i + 2 <= run.length() && plain.contains(run.substring(i, i + 2)) ? 1 : 0;
            }
        }
        return all >= least && covered >= all * share;
    }

    private static boolean isLike(String word, String other) {
        int stem = Math.max(STEM, Math.min(word.length(), other.length()) - 1);
        return word.equals(other) || word.length() >= stem && other.length() >= stem
                && word.regionMatches(0, other, 0, stem);
    }
}
