package dev.daogou.guard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.guard.Untrue.Matter;
import dev.daogou.shared.Lang;

/**
 * Whether what a clause promises is promised by the shop: when it is sent and there, how long it may be returned and is under
 * warranty, what is free, which gift or coupon there is. A time has to stand in a source under the same topic; a promise
 * without a time needs a source that makes it, and one that says no needs a source that says no.
 */
final class Terms {

    /** Of these a time is a promise. */
    static final Set<String> TIMED = Set.of("warranty", "return", "exchange", "dispatch", "arrival", "restock",
            "price protection", "instalments", "shelf life");
    /** Of these to speak at all is one. */
    private static final Set<String> GRANTED = Set.of("warranty", "return", "exchange", "price protection", "instalments",
            "gift",
            "more for one", "coupon", "cash back", "members", "insiders", "students", "compensation", Topics.FREE, Topics.SALE);
    /** A yes and a no are both promises. */
    private static final Set<String> EITHER_WAY = Set.of("return", "exchange", "instalments", "price protection");
    /** Who offers one of these has to offer the very thing: one sort of coupon is not another. */
    private static final Set<String> OF_ITS_SORT = Set.of("gift", "more for one", "coupon", "cash back", "members", "insiders",
            "students", "compensation");
    private static final Pattern NO_MORE = Pattern.compile(
            "更多|额外|其他|其它|再|另外|\\b(?:further|additional|extra|more|other|any)\\b", Pattern.CASE_INSENSITIVE);

    private static final String WARRANTY = "warranty";
    private static final String GIFT = "gift";
    private static final String SHELF_LIFE = "shelf life";
    private static final String ENDING = "ending";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Evidence evidence;

    Terms(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Untrue> untrue(Spoken spoken) {
        List<Untrue> found = new ArrayList<>();
        if (spoken.topics().isEmpty() || spoken.unsure() || evidence.isVerbatim(spoken.clause().text())) {
            return found;
        }
        Set<String> timed = common(spoken.topics(), TIMED);
        List<Figure> times = timed.isEmpty()
                ? List.of()
                : Figures.in(withoutMoney(spoken.clause().text())).stream().filter(Figure::isTime).toList();
        times.stream().filter(time -> !isPromised(time, timed, spoken))
                .forEach(time -> found.add(new Untrue(Matter.TERMS, timed, time.text(), "no source promises this time")));
        if (spoken.topics().contains(ENDING)) {
            Figures.in(spoken.clause().text()).stream()
                    .filter(time -> "hour".equals(time.dimension()) && !endsWithin(time, spoken))
                    .forEach(time -> found.add(Untrue.of(Matter.PRICE, time.text(), "no sale ends then")));
        }
        if (times.isEmpty() && !spoken.refers() && !spoken.statement().asks()) {
            // Its own topics only: a clause that names none promises nothing.
            common(Topics.of(spoken.clause().text()), GRANTED).stream().filter(topic -> !isGranted(topic, spoken)).limit(1)
                    .forEach(topic -> found.add(new Untrue(matter(topic), Set.of(topic), spoken.clause().text().strip(),
                            "no source grants this: " + topic)));
        }
        return found;
    }

    private static Matter matter(String topic) {
        return TIMED.contains(topic) ? Matter.TERMS : Matter.PRICE;
    }

    private static String withoutMoney(String text) {
        StringBuilder rest = new StringBuilder(text);
        Claims.taken(rest);
        return rest.toString();
    }

    private boolean isPromised(Figure time, Set<String> topics, Spoken spoken) {
        List<ProductView> products = spoken.products();
        return topics.contains(Topics.DISPATCH) && products.stream().anyMatch(product -> shipsIn(product, time))
                || lines(topics, products).stream().anyMatch(line -> line.promises(time, topics) && isMeant(line, spoken));
    }

    /** What a product's own data sheet says of its warranty goes before what the shop says of all. */
    private List<SourceLine> lines(Set<String> topics, List<ProductView> products) {
        List<SourceLine> on = evidence.linesOn(products).filter(line -> line.sharesTopic(topics) && !line.asks()).toList();
        if (topics.contains(GIFT)) {
            // What lies in the box with it the data sheet knows.
            return on;
        }
        if (topics.contains(SHELF_LIFE)) {
            // How long it keeps, too, and no line of it needs to have been found for that.
            return Stream.concat(on.stream(), evidence.sheets(products).filter(line -> line.sharesTopic(topics))).toList();
        }
        List<SourceLine> own = topics.contains(WARRANTY)
                ? on.stream().filter(line -> !line.isTheShopsWord() && line.figures().stream().anyMatch(Figure::isTime))
                        .toList()
                : List.of();
        return own.isEmpty() ? on.stream().filter(SourceLine::isTheShopsWord).toList() : own;
    }

    /** A line of a table is for what it names. */
    private static boolean isMeant(SourceLine line, Spoken spoken) {
        if (!line.isTheShopsWord() || !line.isUnderHeading() || line.words().isEmpty()) {
            return true;
        }
        Set<String> meant = SourceLine.words(spoken.statement().text() + " " + spoken.products().stream().map(ProductView::doc)
                .map(doc -> doc.title(Lang.ZH) + " " + doc.title(Lang.EN) + " " + doc.category(Lang.ZH) + " "
                        + doc.category(Lang.EN))
                .collect(Collectors.joining(" ")));
        return line.words().stream().anyMatch(meant::contains);
    }

    /** Whether a sale or a promotion ends in about that time from now. */
    private boolean endsWithin(Figure time, Spoken spoken) {
        return spoken.products().stream().anyMatch(product -> {
            Instant latest = product.asOf().plus(Duration.ofHours(time.value().longValue())).plus(A_DAY);
            Stream<Instant> ends = Stream.concat(product.offers().stream().map(OfferView::saleUntil),
                    evidence.promotions(product).stream().map(PromotionDoc::to));
            return ends.anyMatch(end -> end != null && end.isBefore(latest));
        });
    }

    private static boolean shipsIn(ProductView product, Figure time) {
        return "hour".equals(time.dimension()) && product.offers().stream().map(OfferView::shipsInDays).filter(Objects::nonNull)
                .anyMatch(days -> time.value().compareTo(BigDecimal.valueOf(24L * days)) == 0);
    }

    private boolean isGranted(String topic, Spoken spoken) {
        boolean denied = spoken.negated();
        if (denied && !EITHER_WAY.contains(topic)) {
            return !Topics.SALE.equals(topic) || isOfASort(spoken) || NO_MORE.matcher(spoken.clause().text()).find()
                    || !onSale(spoken.products());
        }
        List<SourceLine> lines = lines(Set.of(topic), spoken.products()).stream()
                .filter(line -> isOnTheSame(line, topic, spoken))
                .toList();
        boolean said = lines.stream().anyMatch(line -> Spoken.negates(line.text()) == denied);
        return said || !denied && isRow(topic, spoken);
    }

    /** "No student discount" denies no sale. */
    private static boolean isOfASort(Spoken spoken) {
        return Topics.of(spoken.clause().text()).stream().anyMatch(OF_ITS_SORT::contains);
    }

    /** A gift must be the same gift; what is free must be what the source gives away, and to those it gives it to. */
    private boolean isOnTheSame(SourceLine line, String topic, Spoken spoken) {
        if (OF_ITS_SORT.contains(topic)) {
            return line.grants(topic, spoken.clause().text());
        }
        if (!Topics.FREE.equals(topic)) {
            return true;
        }
        Set<String> what = new LinkedHashSet<>(Topics.of(spoken.clause().text()));
        what.remove(Topics.FREE);
        what.remove(Topics.SALE);
        boolean same = what.isEmpty() || line.sharesTopic(what);
        // "From 99, else 8 for the postage": the largest is what has to be reached.
        Optional<Claim> condition = line.claims().stream().filter(c -> c.kind() == Claim.Kind.AMOUNT)
                .max(Comparator.comparing(Claim::value));
        // "Return postage is paid by us", for faults, is no free delivery: without an amount the words must be the same.
        return same && condition.map(c -> isMet(c, spoken)).orElseGet(() -> line.grants(topic, spoken.clause().text()));
    }

    private boolean isMet(Claim condition, Spoken spoken) {
        return Claims.in(spoken.statement().text()).stream().anyMatch(condition::says)
                || spoken.products().stream().anyMatch(product -> evidence.offers(product, spoken).stream()
                        .allMatch(offer -> offer.payNow().amount().compareTo(condition.value()) >= 0));
    }

    private boolean isRow(String topic, Spoken spoken) {
        List<PromotionDoc> promotions = evidence.promotions(spoken.products());
        return switch (topic) {
            case Topics.SALE -> onSale(spoken.products()) || !promotions.isEmpty();
            case "coupon" -> promotions.stream().anyMatch(p -> p.code() != null) || titled(promotions, topic);
            case "members" -> promotions.stream().anyMatch(p -> Boolean.TRUE.equals(p.members())) || titled(promotions, topic);
            default -> titled(promotions, topic);
        };
    }

    private static boolean titled(List<PromotionDoc> promotions, String topic) {
        return promotions.stream().anyMatch(p -> Topics.of(p.title()).contains(topic));
    }

    private static boolean onSale(List<ProductView> products) {
        return products.stream().flatMap(p -> p.offers().stream()).anyMatch(offer -> offer.salePrice() != null);
    }

    private static Set<String> common(Set<String> topics, Set<String> some) {
        Set<String> both = new LinkedHashSet<>(topics);
        both.retainAll(some);
        return both;
    }

    /** The first line of a source that grants a number of days, months or years on one of these topics. */
    Optional<SourceLine> on(Set<String> topics, List<ProductView> products) {
        return lines(topics, products).stream().filter(line -> line.n() > 0 && line.term(topics) != null)
                .findFirst();
    }
}
