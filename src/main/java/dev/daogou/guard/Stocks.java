package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;

/** Whether what a clause says of stock is so, of the product and the forms it speaks of. */
final class Stocks {

    private static final Pattern ALL = Pattern.compile("都|全部|所有|各|每|\\b(?:all|every|each|any|both)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLENTY = Pattern.compile("足|plenty", Pattern.CASE_INSENSITIVE);
    /** Fewer pieces of a form are not plenty. */
    private static final int MANY = 10;
    private static final Pattern ORDERED = Pattern.compile("下单|买|order|bought|buy|purchase", Pattern.CASE_INSENSITIVE);

    private final Evidence evidence;

    Stocks(Evidence evidence) {
        this.evidence = evidence;
    }

    boolean bears(StockWords.Said said, Spoken spoken) {
        if (spoken.products().isEmpty()) {
            return isArticles(said);
        }
        return spoken.products().stream().anyMatch(product -> isOf(product, said, spoken));
    }

    /** Of goods in general only the shop's own articles may speak. */
    private boolean isArticles(StockWords.Said said) {
        return evidence.lines().filter(SourceLine::isTheShopsWord)
                .anyMatch(line -> StockWords.in(line.text()).stream().anyMatch(other -> other.kind() == said.kind()));
    }

    private boolean isOf(ProductView product, StockWords.Said said, Spoken spoken) {
        Map<String, Set<String>> forms = evidence.said(product, spoken);
        List<List<OfferView>> groups = evidence.forms(product).each(forms);
        return switch (said.kind()) {
            case IN -> forms.isEmpty() && spoken.says(ALL)
                    ? product.offers().stream().allMatch(offer -> isIn(offer, said))
                    : !groups.isEmpty()
                            && groups.stream().allMatch(group -> group.stream().anyMatch(offer -> isIn(offer, said)));
            case OUT -> groups.stream().flatMap(List::stream).noneMatch(offer -> offer.availability() == Availability.IN_STOCK);
            case AHEAD -> groups.stream().flatMap(List::stream).anyMatch(offer -> offer.availability() == Availability.PREORDER
                    || offer.availability() == Availability.BACKORDER);
            case LEFT -> isLeft(groups, said.quantity());
        };
    }

    private static boolean isIn(OfferView offer, StockWords.Said said) {
        if (PLENTY.matcher(said.text()).find() && offer.quantity() != null && offer.quantity() < MANY) {
            return false;
        }
        return ORDERED.matcher(said.text()).find()
                ? offer.availability().buyable()
                : offer.availability() == Availability.IN_STOCK;
    }

    private static boolean isLeft(List<List<OfferView>> groups, BigDecimal many) {
        List<Integer> quantities = groups.stream().flatMap(List::stream).map(OfferView::quantity).filter(Objects::nonNull)
                .toList();
        int all = quantities.stream().mapToInt(Integer::intValue).sum();
        return quantities.stream().anyMatch(quantity -> many.compareTo(BigDecimal.valueOf(quantity)) == 0)
                || !quantities.isEmpty() && many.compareTo(BigDecimal.valueOf(all)) == 0;
    }
}
