package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Money;

/** Says price, stock and dispatch from the offer rows of one product. */
final class OfferFacts {

    /** More labels than this are not read; the rest is counted. */
    private static final int MOST_LABELS = 8;

    private static final Pattern RESTOCK = Pattern.compile("什么时候|补货|到货|when|restock|back in");

    private final ProductView product;
    private final Phrases phrases;
    private final Labels labels;
    private final Wish wish;
    private final List<OfferView> offers;

    OfferFacts(ProductView product, Wish wish, Phrases phrases) {
        this.product = product;
        this.wish = wish;
        this.phrases = phrases;
        this.labels = new Labels(product.doc(), phrases.lang());
        this.offers = wish.among(product.offers());
    }

    /** What the message asked for and does not exist, with what does; empty when all exists. */
    List<String> corrections() {
        var said = new ArrayList<String>();
        if (!wish.unknown().isEmpty()) {
            said.add(phrases.say("unknown-option", "unknown", phrases.list(wish.unknown())));
            said.add(inStock(product.offers()));
        } else if (offers.isEmpty()) {
            said.add(phrases.say("no-combination", "wish", labels.wish(wish)));
            said.add(siblings());
        }
        said.removeIf(String::isBlank);
        return said;
    }

    boolean none() {
        return offers.isEmpty() || !wish.unknown().isEmpty();
    }

    List<String> price() {
        if (offers.size() == 1 && offers.get(0).sku() != null && !wish.isAny()) {
            return List.of(phrases.say("price-of", "label", labels.of(offers.get(0)), "price",
                    offers.get(0).payNow().display(), "was", was(offers.get(0))));
        }
        List<OfferView> byPrice = offers.stream().sorted(Comparator.comparing((OfferView o) -> o.payNow().amount())).toList();
        Money low = byPrice.get(0).payNow();
        Money high = byPrice.get(byPrice.size() - 1).payNow();
        return List.of(low.equals(high)
                ? phrases.say("price", "price", low.display(), "was", was(byPrice.get(0)))
                : phrases.say("price-range", "low", low.display(), "high", high.display()));
    }

    String was(OfferView offer) {
        if (offer.salePrice() == null) {
            return "";
        }
        return phrases.say("was", "list", offer.price().display(), "until", until(offer));
    }

    String until(OfferView offer) {
        return offer.saleUntil() == null ? "" : phrases.say("until", "date", phrases.date(offer.saleUntil()));
    }

    /** The offer that speaks for the forms asked for. */
    OfferView leading() {
        return offers.size() == 1 ? offers.get(0) : product.lead();
    }

    /** One offer for each price there is, called by what its forms have in common and no other has; empty when that is nothing. */
    Map<String, OfferView> byPrice() {
        var groups = offers.stream().collect(Collectors.groupingBy(o -> o.price().display() + o.payNow().display(),
                LinkedHashMap::new, Collectors.toList()));
        var named = new LinkedHashMap<String, OfferView>();
        groups.values().forEach(group -> {
            String called = group.get(0).options().values().stream()
                    .filter(value -> group.stream().allMatch(o -> o.options().containsValue(value)))
                    .filter(value -> offers.stream().filter(o -> !group.contains(o))
                            .noneMatch(o -> o.options().containsValue(value)))
                    .map(labels::option).collect(Collectors.joining(" "));
            named.put(called, group.get(0));
        });
        return named.containsKey("") || named.size() < groups.size() ? Map.of() : named;
    }

    /** @param asked whose words may ask when it is back */
    List<String> stock(Asked asked) {
        var said = new ArrayList<>(stock());
        boolean gone = offers.stream().noneMatch(o -> o.availability() == Availability.IN_STOCK);
        if (gone && RESTOCK.matcher(asked.words()).find()) {
            said.add(phrases.say("restock-unknown"));
        }
        return said;
    }

    List<String> stock() {
        if (offers.size() == 1) {
            return one(offers.get(0));
        }
        Map<Availability, List<OfferView>> by = offers.stream()
                .collect(Collectors.groupingBy(OfferView::availability, () -> new EnumMap<>(Availability.class),
                        Collectors.toList()));
        if (by.size() == 1 && wish.isAny()) {
            return List.of(ofAll(offers.get(0).availability()));
        }
        var said = new ArrayList<String>();
        by.forEach((availability, some) -> said.add(switch (availability) {
            case IN_STOCK -> phrases.say("stock-in", "labels", labelled(some));
            case OUT_OF_STOCK -> by.size() == 1
                    ? phrases.say("out_of_stock", "label", labelled(some))
                    : phrases.say("stock-out", "labels", labelled(some));
            default -> phrases.say(availability.code(), "label", labelled(some));
        }));
        if (!by.containsKey(Availability.IN_STOCK)) {
            said.add(siblings());
        }
        said.removeIf(String::isBlank);
        return said;
    }

    private String ofAll(Availability availability) {
        return switch (availability) {
            case IN_STOCK -> phrases.say("stock-all", "count", offers.size());
            case OUT_OF_STOCK -> phrases.say("all-out");
            default -> phrases.say(availability.code(), "label", product.doc().title(phrases.lang()));
        };
    }

    private List<String> one(OfferView offer) {
        String label = labels.of(offer).isEmpty() ? product.doc().title(phrases.lang()) : labels.of(offer);
        String left = offer.quantity() == null ? "" : phrases.say("left", "quantity", offer.quantity());
        var said = new ArrayList<String>();
        said.add(phrases.say(offer.availability().code(), "label", label, "left", left));
        if (offer.availability() != Availability.IN_STOCK) {
            said.add(siblings());
        }
        said.removeIf(String::isBlank);
        return said;
    }

    /** What is in stock and nearest to the wish. */
    private String siblings() {
        List<OfferView> near = product.offers().stream().filter(o -> o.availability() == Availability.IN_STOCK)
                .sorted(Comparator.comparingLong(this::alike).reversed()).toList();
        return near.isEmpty() ? "" : phrases.say("siblings", "labels", labelled(near.stream().limit(5).toList()));
    }

    private String inStock(List<OfferView> all) {
        List<OfferView> in = all.stream().filter(o -> o.availability() == Availability.IN_STOCK).toList();
        return in.isEmpty() ? phrases.say("all-out") : phrases.say("stock-in", "labels", labelled(in));
    }

    private long alike(OfferView offer) {
        return wish.options().entrySet().stream().filter(e -> e.getValue().contains(offer.options().get(e.getKey()))).count();
    }

    private String labelled(List<OfferView> some) {
        List<String> names = labels.of(some.stream().limit(MOST_LABELS).toList());
        String list = phrases.list(names);
        return some.size() <= MOST_LABELS ? list : list + " " + phrases.say("and-more", "count", some.size());
    }

    List<String> ships() {
        OfferView offer = offers.stream().filter(o -> o.shipsInDays() != null)
                .min(Comparator.comparing((OfferView o) -> !o.availability().buyable())).orElse(null);
        if (offer == null) {
            return List.of(phrases.say("ships-unknown"));
        }
        if (offers.stream().noneMatch(o -> o.availability().buyable())) {
            return List.of(phrases.say("ships-when-back", "days", Math.max(1, offer.shipsInDays())));
        }
        return List
                .of(offer.shipsInDays() == 0 ? phrases.say("ships-today") : phrases.say("ships", "days", offer.shipsInDays()));
    }

    List<String> options() {
        var names = product.offers().stream().flatMap(o -> o.options().keySet().stream()).distinct().toList();
        Stream<String> unknown = wish.unknown().isEmpty()
                ? Stream.of()
                : Stream.of(phrases.say("unknown-option", "unknown", phrases.list(wish.unknown())));
        return Stream.concat(unknown, names.stream().map(name -> phrases.say("choices", "option", labels.option(name), "values",
                product.offers().stream().map(o -> o.options().get(name)).filter(java.util.Objects::nonNull).distinct()
                        .map(labels::option).collect(Collectors.joining(phrases.say("list"))))))
                .toList();
    }
}
