package dev.daogou.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Claim.Kind;
import dev.daogou.guard.Grounds.Reckoned;
import dev.daogou.shared.Money;

/**
 * Whether an amount, a saving, a discount or a share is true: of the product its clause speaks of and of the form it names, by
 * the rows as they are now; by a promotion that covers it; or, of fees and the like, by an article's sentence on the same
 * matter. A product's own text never sets a price: anybody's feed may have written it.
 */
final class Prices {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_PIECES = 20;
    /** Of so many each is compared with each. */
    private static final int MOST_PRICES = 40;
    /** What it cost before is no price, unless it says so. */
    private static final Pattern BEFORE = Pattern.compile(
            "原价|划线价|标价|原来|原先|吊牌价|之前|平时|\\b(?:was|list(?:ed)?|originally|original|regular|regularly|usual|usually|normally|instead|before|down from|from|full price|rrp|msrp)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUDGET = Pattern.compile(
            "预算|以内|以下|不超过|之内|您说的|你说的|您提到|\\b(?:budget|under|below|within|less than|up to|you (?:said|mentioned|named|have))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED_BEFORE = Pattern
            .compile("(?:不是|并非|没有|不会是|\\bnot\\b|n't\\b|\\bnever\\b|\\bno\\b)[^\\d]{0,12}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIFFERENCE = Pattern.compile(
            "差|贵|便宜|多|少|\\b(?:difference|differ|more|less|cheaper|dearer|apart|save)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What comes on top of a sale is not the sale. */
    private static final Pattern ON_TOP = Pattern.compile("再|额外|另外|折上|\\b(?:extra|additional|further|another|on top)\\b",
            Pattern.CASE_INSENSITIVE);
    private final Evidence evidence;

    Prices(Evidence evidence) {
        this.evidence = evidence;
    }

    /** @param all the claims of the sentence, which may explain each other */
    boolean bears(Claim claim, Spoken spoken, List<Claim> all) {
        if (claim.kind() == Kind.PERCENT) {
            return isShare(claim) || isPromotions(claim, spoken);
        }
        return spoken.products().stream().anyMatch(product -> isOf(product, claim, spoken, all))
                || isPromised(claim, spoken) || isArticles(claim, spoken) || isDifference(claim, spoken)
                || isSum(claim, spoken, all) || isReckoned(claim, spoken) || isVisitors(claim, spoken)
                || isTakenBack(claim, spoken);
    }

    private boolean isShare(Claim claim) {
        return evidence.lines().flatMap(line -> line.claims().stream()).anyMatch(c -> c.kind() == Kind.PERCENT && claim.says(c))
                || evidence.isWritten(claim.value().stripTrailingZeros().toPlainString() + "%")
                || evidence.isWritten(claim.value().stripTrailingZeros().toPlainString() + " %");
    }

    private boolean isPromotions(Claim share, Spoken spoken) {
        return evidence.promotions(spoken.products()).stream().filter(p -> PromotionTerms.namesItsTerms(p, spoken))
                .anyMatch(p -> p.percent() != null && share.says(p.percent(), null));
    }

    private boolean isOf(ProductView product, Claim claim, Spoken spoken, List<Claim> all) {
        List<OfferView> offers = evidence.offers(product, spoken);
        return switch (claim.kind()) {
            case AMOUNT -> offers.stream().anyMatch(offer -> isPrice(offer, claim, spoken, all))
                    || offers.stream().flatMap(offer -> underPromotion(product, offer, spoken))
                            .anyMatch(price -> claim.says(price));
            case SAVING -> !spoken.says(ON_TOP) && offers.stream().flatMap(offer -> saving(offer).stream())
                    .anyMatch(saved -> isTimes(claim, saved, spoken));
            case DISCOUNT ->
                !spoken.says(ON_TOP) && offers.stream().flatMap(Prices::pointsOff).anyMatch(points -> claim.says(points, null));
            default -> false;
        };
    }

    private boolean isPrice(OfferView offer, Claim claim, Spoken spoken, List<Claim> all) {
        if (isTimes(claim, offer.payNow(), spoken)) {
            return true;
        }
        boolean listed = offer.salePrice() != null && claim.says(offer.price());
        return listed && (spoken.says(BEFORE) || BEFORE.matcher(spoken.statement().text()).find()
                || all.stream().anyMatch(other -> other.says(offer.payNow())));
    }

    /** "Two for 598": as many times the amount as the sentence speaks of. */
    private static boolean isTimes(Claim claim, Money money, Spoken spoken) {
        if (claim.says(money)) {
            return true;
        }
        if (!Currencies.mayBe(claim.currency(), money.currency()) || money.amount().signum() == 0) {
            return false;
        }
        BigDecimal[] times = claim.value().divideAndRemainder(money.amount());
        return times[1].signum() == 0 && times[0].compareTo(BigDecimal.ONE) > 0
                && times[0].compareTo(BigDecimal.valueOf(MOST_PIECES)) <= 0
                && PromotionTerms.counts(spoken.statement().text(), times[0]);
    }

    private static List<Money> saving(OfferView offer) {
        return offer.salePrice() == null || offer.salePrice().compareTo(offer.price()) > 0
                ? List.of()
                : List.of(new Money(offer.price().amount().subtract(offer.salePrice().amount()), offer.price().currency()));
    }

    /** What a sale takes off, exactly and as people round it. */
    private static Stream<BigDecimal> pointsOff(OfferView offer) {
        return saving(offer).stream().filter(saved -> offer.price().amount().signum() > 0).flatMap(saved -> {
            BigDecimal off = saved.amount().multiply(HUNDRED).divide(offer.price().amount(), 1, RoundingMode.HALF_UP);
            return Stream.of(off, off.setScale(0, RoundingMode.HALF_UP), off.setScale(0, RoundingMode.DOWN));
        });
    }

    /** What a piece costs under a promotion that it is in. */
    private Stream<Money> underPromotion(ProductView product, OfferView offer, Spoken spoken) {
        return evidence.promotions(product).stream()
                .filter(p -> PromotionTerms.namesItsTerms(p, spoken) && PromotionTerms.isReached(p, offer.payNow(), spoken))
                .map(p -> PromotionTerms.price(p, offer.payNow())).filter(Objects::nonNull);
    }

    /** What a running promotion gives, said with what it asks for. */
    private boolean isPromised(Claim claim, Spoken spoken) {
        return evidence.promotions(spoken.products()).stream()
                .filter(p -> PromotionTerms.gives(p, claim, spoken.statement().text()))
                .anyMatch(p -> PromotionTerms.namesItsTerms(p, spoken) && (spoken.products().isEmpty()
                        ? PromotionTerms.reached(p, spoken)
                        : spoken.products().stream().flatMap(product -> evidence.offers(product, spoken).stream())
                                .anyMatch(offer -> PromotionTerms.isReached(p, offer.payNow(), spoken))));
    }

    /** Fees, thresholds and what else an article says in money; what it takes off a price has to be given now. */
    private boolean isArticles(Claim claim, Spoken spoken) {
        Set<String> words = SourceLine.words(spoken.statement().text());
        return evidence.lines().filter(line -> line.kind() == SourceLine.Kind.RULE)
                .filter(line -> line.claims().stream().anyMatch(claim::says))
                .filter(line -> claim.kind() == Kind.AMOUNT || isGiven(claim))
                .anyMatch(line -> isOnTheSame(line, spoken, words));
    }

    private static boolean isOnTheSame(SourceLine line, Spoken spoken, Set<String> words) {
        if (line.sharesTopic(spoken.topics())) {
            return true;
        }
        long common = line.words().stream().filter(words::contains).count();
        return common >= 2 || common == 1 && line.topics().isEmpty();
    }

    private boolean isGiven(Claim claim) {
        return evidence.grounds.running().stream().anyMatch(p -> PromotionTerms.gives(p, claim, claim.text()));
    }

    /** "Article is true" as a whole: every discount in it is given now. */
    boolean gives(String article) {
        return Claims.in(article).stream().filter(c -> c.kind() == Kind.DISCOUNT || c.kind() == Kind.SAVING)
                .allMatch(c -> isGiven(c) || evidence.grounds.products().stream().flatMap(p -> p.offers().stream())
                        .anyMatch(o -> pointsOff(o).anyMatch(points -> c.kind() == Kind.DISCOUNT && c.says(points, null))
                                || saving(o).stream().anyMatch(saved -> c.kind() == Kind.SAVING && c.says(saved))));
    }

    /** By how much one product costs more than another. */
    private boolean isDifference(Claim claim, Spoken spoken) {
        if (claim.kind() == Kind.DISCOUNT || !DIFFERENCE.matcher(spoken.statement().text()).find()) {
            return false;
        }
        List<Money> prices = evidence.grounds.products().stream().flatMap(p -> p.offers().stream()).map(OfferView::payNow)
                .distinct().limit(MOST_PRICES).toList();
        return prices.stream().anyMatch(a -> prices.stream().anyMatch(b -> a.amount().compareTo(b.amount()) > 0
                && claim.says(a.amount().subtract(b.amount()), a.currency())));
    }

    /** "899 and 1,299, together 2,198": the sum of other true amounts of the sentence. */
    private boolean isSum(Claim claim, Spoken spoken, List<Claim> all) {
        List<Claim> others = all.stream()
                .filter(c -> c != claim && c.kind() == Kind.AMOUNT && c.value().compareTo(claim.value()) < 0)
                .toList();
        if (claim.kind() != Kind.AMOUNT || others.size() < 2) {
            return false;
        }
        BigDecimal sum = others.stream().map(Claim::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(claim.value()) == 0 && others.stream().allMatch(c -> bears(c, spoken, List.of(c)));
    }

    /** What the price book asks for so many pieces of the product that is spoken of, and of it alone; and what that saves. */
    private boolean isReckoned(Claim claim, Spoken spoken) {
        return (claim.kind() == Kind.AMOUNT || claim.kind() == Kind.SAVING) && spoken.products().size() == 1
                && evidence.grounds.reckoned().stream()
                        .filter(price -> price.productId().equals(spoken.products().get(0).doc().id()))
                        .filter(price -> isOf(price, claim, spoken))
                        .anyMatch(price -> price.quantity() == 1
                                ? IntStream.rangeClosed(2, MOST_PIECES).noneMatch(n -> counts(spoken, n))
                                : counts(spoken, price.quantity()));
    }

    private static boolean isOf(Reckoned price, Claim claim, Spoken spoken) {
        if (claim.kind() == Kind.SAVING) {
            return claim.says(price.saving());
        }
        return price.quantity() > 1 && PerPiece.isSaidOf(claim, spoken.statement().text())
                ? claim.says(price.each()) && price.isEven() != PerPiece.isSaidToBeLess(claim, spoken.statement().text())
                : claim.says(price.total());
    }

    private static boolean counts(Spoken spoken, int pieces) {
        return PromotionTerms.counts(spoken.statement().text(), BigDecimal.valueOf(pieces));
    }

    /** "The sale price of 599 has ended": what the assistant told before, and says to be over. */
    private boolean isTakenBack(Claim claim, Spoken spoken) {
        return claim.kind() == Kind.AMOUNT
                && evidence.grounds.past().stream().filter(past -> claim.says(past.amount()))
                        .anyMatch(past -> spoken.products().stream().anyMatch(p -> p.doc().id().equals(past.productId())))
                && Over.isSaidBehind(spoken.statement().text(), claim.at() + claim.text().length());
    }

    /** The visitor's own amount, as a budget or denied. */
    private boolean isVisitors(Claim claim, Spoken spoken) {
        if (claim.kind() != Kind.AMOUNT || !evidence.wasAsked(claim)) {
            return false;
        }
        return spoken.says(BUDGET)
                || DENIED_BEFORE.matcher(spoken.statement().text().substring(0, claim.at())).find();
    }
}
