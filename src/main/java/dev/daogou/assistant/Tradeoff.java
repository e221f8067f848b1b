package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.assistant.AttributeFacts.Fact;
import dev.daogou.assistant.Worth.Better;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.shared.Money;

/** Says in a line why another offer may stand for the one in focus, and what is given up with it: from the rows of both. */
final class Tradeoff {

    private static final int MOST_SAME = 1;
    private static final int MOST_GIVEN_UP = 2;
    private static final Pattern FIGURE = Pattern.compile("(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(\\s*[a-zA-Z%°℃²³/·]*)");
    private static final Pattern LOWER = Pattern.compile("^([-−]?\\d+)");
    private static final Pattern NONE = Pattern.compile("^\\s*(?:无|没有|不支持|否|no\\b|none\\b|not\\b)", Pattern.CASE_INSENSITIVE);

    private final ProductView focus;
    private final OfferView seen;
    private final Choice choice;
    private final Phrases phrases;
    private final Worth mine;
    private final Worth theirs;
    /** Lines of the other one's sheet that were made use of. */
    private final Set<String> rests = new LinkedHashSet<>();

    Tradeoff(ProductView focus, OfferView seen, Choice choice, Phrases phrases) {
        this.focus = focus;
        this.seen = seen;
        this.choice = choice;
        this.phrases = phrases;
        this.mine = new Worth(focus.doc(), phrases.lang());
        this.theirs = new Worth(choice.product().doc(), phrases.lang());
    }

    /**
     * @param leftOut demands that had to be left out
     * @param promotion that makes it the better buy though it costs no less, or {@code null}
     */
    Alternative told(Set<Demand> leftOut, PromotionDoc promotion) {
        Money price = choice.offer().payNow();
        Money saving = price.compareTo(seen.payNow()) < 0
                ? new Money(seen.payNow().amount().subtract(price.amount()), price.currency())
                : null;
        var reason = new ArrayList<String>();
        reason.add(price.display());
        if (saving != null) {
            reason.add(phrases.say("alternative-cheaper", "saving", saving.display()));
        }
        if (choice.offer().salePrice() != null && saving == null) {
            reason.add(phrases.say("alternative-sale", "list", choice.offer().price().display()));
        } else if (saving == null && promotion != null) {
            reason.add(promotion.title());
        }
        same().forEach(fact -> reason.add(phrases.say("alternative-same", "name", fact.name(), "value", fact.value())));
        List<String> givenUp = givenUp(leftOut);
        return new Alternative(choice.product(), choice.offer(), saving, String.join(phrases.say("comma"), reason), givenUp,
                choice.near(), List.copyOf(rests));
    }

    private boolean isOtherForm() {
        return choice.product().doc().id().equals(focus.doc().id());
    }

    private List<Fact> same() {
        if (isOtherForm()) {
            return List.of();
        }
        return Worth.LINES.stream().flatMap(line -> theirs.of(line).stream()
                .filter(fact -> !NONE.matcher(fact.value()).find())
                .filter(fact -> mine.of(line).filter(own -> own.value().equals(fact.value())).isPresent()))
                .limit(MOST_SAME).map(this::resting).toList();
    }

    private Fact resting(Fact fact) {
        rests.add(fact.name() + ": " + fact.value());
        return fact;
    }

    private List<String> givenUp(Set<Demand> leftOut) {
        var given = new LinkedHashSet<String>();
        leftOut.stream().filter(demand -> !demand.isMet(choice.product(), choice.offer()))
                .forEach(demand -> given.add(phrases.say("given-demand", "what", demand.label(phrases))));
        if (isOtherForm()) {
            forms(given);
        } else {
            Worth.LINES.forEach(line -> given(line).ifPresent(given::add));
            if (given.isEmpty()) {
                Worth.LINES.stream().filter(line -> line.better() == Better.AS)
                        .forEach(line -> differs(line).ifPresent(given::add));
            }
        }
        return given.stream().limit(Math.max(MOST_GIVEN_UP, leftOut.size())).toList();
    }

    private void forms(Set<String> given) {
        Labels labels = new Labels(focus.doc(), phrases.lang());
        choice.offer().options().forEach((name, value) -> {
            String own = seen.options().get(name);
            if (own != null && !own.equals(value)) {
                given.add(phrases.say("given-other", "name", labels.option(name), "value", labels.option(value), "own",
                        labels.option(own)));
            }
        });
    }

    private Optional<String> given(Worth.Line line) {
        Optional<Fact> own = mine.of(line);
        Optional<Fact> other = theirs.of(line);
        if (own.isEmpty() || NONE.matcher(own.get().value()).find()) {
            return Optional.empty();
        }
        if (other.isEmpty()) {
            boolean silent = line.better() == Better.HAVE
                    && new AttributeFacts(choice.product().doc(), phrases.lang()).find(line.asked()).isEmpty();
            return silent ? Optional.of(phrases.say("given-silent", "name", own.get().name())) : Optional.empty();
        }
        boolean worse = switch (line.better()) {
            case MORE -> less(other.get().value(), own.get().value(), FIGURE);
            case LESS -> less(own.get().value(), other.get().value(), FIGURE);
            case COLDER -> less(own.get().value(), other.get().value(), LOWER);
            case HAVE -> NONE.matcher(other.get().value()).find();
            case AS -> false;
        };
        return worse ? Optional.of(told(line, resting(other.get()), own.get())) : Optional.empty();
    }

    private Optional<String> differs(Worth.Line line) {
        return mine.of(line).flatMap(own -> theirs.of(line).filter(other -> !other.value().equals(own.value()))
                .map(other -> told(line, resting(other), own)));
    }

    private String told(Worth.Line line, Fact other, Fact own) {
        Optional<String> less = line.better() == Better.MORE ? lessBy(other.value(), own.value()) : Optional.empty();
        return less.map(by -> phrases.say("given-less", "name", other.name(), "value", other.value(), "less", by))
                .orElseGet(() -> phrases.say("given-other", "name", other.name(), "value", other.value(), "own", own.value()));
    }

    /** Whether the first figure of one is below that of the other, both in one unit. */
    private static boolean less(String one, String other, Pattern figure) {
        Matcher a = figure.matcher(one);
        Matcher b = figure.matcher(other);
        return a.find() && b.find() && (a.groupCount() < 2 || a.group(2).strip().equalsIgnoreCase(b.group(2).strip()))
                && number(a).compareTo(number(b)) < 0;
    }

    /** By how much, where nothing but that figure differs: "95 g in size M" is not 125 g less than "220 g in size L". */
    private static Optional<String> lessBy(String one, String other) {
        Matcher a = FIGURE.matcher(one);
        Matcher b = FIGURE.matcher(other);
        if (!a.find() || !b.find() || !a.replaceFirst("").equals(b.replaceFirst(""))) {
            return Optional.empty();
        }
        a.find(0);
        b.find(0);
        return a.group(2).isBlank()
                ? Optional.empty()
                : Optional.of(number(b).subtract(number(a)).stripTrailingZeros().toPlainString() + b.group(2).stripTrailing());
    }

    private static BigDecimal number(Matcher found) {
        return new BigDecimal(found.group(1).replace(",", "").replace('−', '-'));
    }
}
