package dev.daogou.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Claim.Kind;
import dev.daogou.guard.Untrue.Matter;

/** Figures, codes and article numbers that are no price, stock or term: they have to stand somewhere in the grounds. */
final class Loose {

    /** Up to so many things a text may count by itself. */
    private static final BigDecimal COUNTED = BigDecimal.valueOf(12);
    private static final Pattern CHOICES = Pattern.compile(
            "色|码|规格|款式|口味|版本|\\b(?:colou?rs?|sizes?|versions?|options?|flavou?rs?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile(
            "约|大概|大约|左右|近|将近|\\b(?:about|around|roughly|nearly|approximately|almost|some)\\b|~|≈",
            Pattern.CASE_INSENSITIVE);
    private static final BigDecimal ROUNDED = new BigDecimal("0.05");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\s*(?:[-*]\\s*)?\\d{1,2}[.)、]\\s?");
    private static final Pattern SKU = Pattern
            .compile("(?<![A-Za-z0-9-])(?=[A-Z0-9-]*\\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{2,}(?:-[A-Z0-9]+)+(?![A-Za-z0-9-])");
    private static final Pattern CODE = Pattern.compile(
            "(?:\\b(?:code|coupon|voucher)\\b|(?:优惠|折扣|领取)码|券)\\s*(?:is|are|为|是|[::])?\\s*[\"“‘'「『]?\\s*([A-Za-z0-9][A-Za-z0-9-]{2,})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOUTED = Pattern
            .compile("(?<![A-Za-z0-9-])(?=[A-Z0-9]*[A-Z]{3})[A-Z0-9]{4,}(?![A-Za-z0-9-])");

    private static final String NO_CODE = "there is no such code";

    private final Evidence evidence;
    private final Prices prices;

    Loose(Evidence evidence, Prices prices) {
        this.evidence = evidence;
        this.prices = prices;
    }

    List<Untrue> untrue(Statement statement, List<Spoken> clauses, String rest) {
        List<Untrue> found = new ArrayList<>();
        Matcher number = LIST_NUMBER.matcher(rest);
        int from = number.find() ? number.end() : 0;
        for (Figure figure : Figures.in(rest)) {
            Spoken spoken = at(clauses, figure.at());
            if (figure.at() >= from && !"weekday".equals(figure.dimension()) && !isKnown(figure, statement, spoken)) {
                found.add(Untrue.of(Matter.FIGURE, figure.text(), "no row or source has this figure"));
            }
        }
        unknown(SKU.matcher(statement.text()), 0, "there is no such article", evidence::isWritten, found);
        if (Topics.of(statement.text()).contains("coupon") || CODE.matcher(statement.text()).find()) {
            unknown(CODE.matcher(statement.text()), 1, NO_CODE, evidence::isGiven, found);
            unknown(SHOUTED.matcher(statement.text()), 0, NO_CODE, evidence::isGiven, found);
        }
        return found;
    }

    private static void unknown(Matcher tokens, int group, String why, Predicate<String> known, List<Untrue> found) {
        while (tokens.find()) {
            String token = tokens.group(group);
            boolean coded = group == 0 || token.chars().anyMatch(Character::isDigit)
                    || token.equals(token.toUpperCase(Locale.ROOT));
            if (coded && !known.test(token)) {
                found.add(Untrue.of(Matter.CODE, token, why));
            }
        }
    }

    private boolean isKnown(Figure figure, Statement statement, Spoken spoken) {
        if (figure.isTime() && figure.written().signum() == 0 || isWord(figure)) {
            return true;
        }
        return isCount(figure, spoken) || isSaid(figure, statement) || isPrice(figure, spoken) || isAbout(figure, statement);
    }

    /** A bare number is not the weight of another thing: where a unit is left out, a word says what is counted. */
    private boolean isSaid(Figure figure, Statement statement) {
        if (!figure.isBare()) {
            return evidence.figures().anyMatch(figure::isSaidBy);
        }
        Set<String> words = SourceLine.words(statement.text());
        return evidence.figures()
                .anyMatch(other -> (other.isBare() || "thing".equals(other.dimension())) && figure.isSaidBy(other))
                || evidence.lines().filter(line -> line.figures().stream().anyMatch(figure::isSaidBy))
                        .anyMatch(line -> line.words().stream().anyMatch(words::contains));
    }

    /** "Today" and "forever" are promises only under a topic. */
    private static boolean isWord(Figure figure) {
        return figure.text().chars().noneMatch(Character::isDigit) && figure.isTime()
                && figure.text().chars().noneMatch(c -> Numerals.HAN.indexOf(c) >= 0 || c == '半');
    }

    private boolean isCount(Figure figure, Spoken spoken) {
        if (!"thing".equals(figure.dimension()) || figure.written().compareTo(COUNTED) > 0) {
            return false;
        }
        if (spoken == null || !CHOICES.matcher(figure.text()).find()) {
            return true;
        }
        return spoken.products().isEmpty() || spoken.products().stream().anyMatch(p -> counts(p, figure));
    }

    private boolean counts(ProductView product, Figure figure) {
        int many = figure.written().intValue();
        return product.offers().size() == many || evidence.forms(product).choices().contains(many)
                || product.offers().stream().filter(o -> o.availability().buyable()).count() == many;
    }

    /** A bare figure may be a price that stands alone. */
    private boolean isPrice(Figure figure, Spoken spoken) {
        if (!figure.isBare() || spoken == null) {
            return false;
        }
        var claim = new Claim(Kind.AMOUNT, figure.written(), null, figure.text(), figure.at());
        return prices.bears(claim, spoken, List.of(claim));
    }

    /** "About 1.3 kg" of 1,280 g. */
    private boolean isAbout(Figure figure, Statement statement) {
        if (figure.isBare() || figure.isTime() || figure.value().signum() == 0 || !ABOUT.matcher(statement.text()).find()) {
            return false;
        }
        return evidence.figures().filter(other -> other.dimension().equals(figure.dimension()))
                .anyMatch(other -> other.value().subtract(figure.value()).abs()
                        .divide(figure.value().abs(), 4, RoundingMode.HALF_UP).compareTo(ROUNDED) <= 0);
    }

    static Spoken at(List<Spoken> clauses, int place) {
        Spoken before = clauses.isEmpty() ? null : clauses.get(0);
        for (Spoken spoken : clauses) {
            if (spoken.clause().holds(place)) {
                return spoken;
            }
            before = spoken.clause().at() <= place ? spoken : before;
        }
        return before;
    }
}
