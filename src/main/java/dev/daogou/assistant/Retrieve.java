package dev.daogou.assistant;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.PassageKind;
import dev.daogou.indexing.SearchRequest;

/** Finds the passages that may answer: of the products in focus, and of the shop as a whole. Prices and stock come by key. */
@ApplicationScoped
class Retrieve {

    private static final int OF_A_PRODUCT = 6;
    private static final int OF_THE_SHOP = 4;
    private static final int ANYWHERE = 10;
    private static final int MOST_PRODUCTS = 4;
    private static final int TO_CHOOSE_FROM = 12;
    private static final Set<PassageKind> ARTICLES = EnumSet.of(PassageKind.FAQ, PassageKind.POLICY, PassageKind.GUIDE,
            PassageKind.MANUAL);

    private final Finder finder;
    private final Shelf shelf;
    private final StandingOffers standing;
    private final Clock clock;

    Retrieve(Finder finder, Shelf shelf, StandingOffers standing, Clock clock) {
        this.standing = standing;
        this.finder = finder;
        this.shelf = shelf;
        this.clock = clock;
    }

    void expect(String shop, Supplier<String> search) {
        finder.expect(shop, search);
    }

    /** What needs no search: the products in focus, and for who asks for the price what they were offered before. */
    Retrieved byKey(Question question, Understood understood) {
        return Retrieved.of(understood.products()).with(standing.of(question, understood));
    }

    Retrieved find(Understood understood, String shop) {
        Instant now = clock.instant();
        var all = new SearchRequest(shop, understood.search(), null, null, null, ANYWHERE, now);
        List<Hit> hits = understood.products().isEmpty() ? ofWhatIsSold(finder.search(all)) : scoped(understood, all);
        List<ProductView> products = understood.products().isEmpty() ? spokenOf(understood, hits) : understood.products();
        List<PromotionView> running = running();
        return new Retrieved(hits, products, covering(products, running), running);
    }

    /** An article on a product that is no longer sold answers nothing. */
    private List<Hit> ofWhatIsSold(List<Hit> hits) {
        List<String> about = hits.stream().map(hit -> hit.passage().productId()).filter(Objects::nonNull).distinct().toList();
        List<String> sold = shelf.products(about).stream().map(product -> product.doc().id()).toList();
        return hits.stream().filter(hit -> hit.passage().productId() == null || sold.contains(hit.passage().productId()))
                .toList();
    }

    /** All promotions of the shop that are on now. */
    List<PromotionView> running() {
        return shelf.promotions(clock.instant(), null);
    }

    private List<Hit> scoped(Understood understood, SearchRequest all) {
        var found = new LinkedHashMap<String, Hit>();
        var request = new SearchRequest(all.shop(), all.q(), null, null, null, OF_A_PRODUCT, all.at());
        understood.products().forEach(product -> finder.search(request.product(product.doc().id()))
                .forEach(hit -> found.putIfAbsent(hit.passage().id(), hit)));
        new ArrayList<>(finder.search(new SearchRequest(all.shop(), all.q(), null, null, ARTICLES, OF_THE_SHOP, all.at())))
                .stream().filter(hit -> ofShopOr(hit, understood)).forEach(hit -> found.putIfAbsent(hit.passage().id(), hit));
        return found.values().stream().sorted(Hit.FOREMOST).toList();
    }

    /** An article about another product answers nothing about this one. */
    private static boolean ofShopOr(Hit hit, Understood understood) {
        String about = hit.passage().productId();
        return about == null || understood.products().stream().anyMatch(p -> p.doc().id().equals(about));
    }

    private List<ProductView> spokenOf(Understood understood, List<Hit> hits) {
        var ids = new LinkedHashSet<String>();
        hits.stream().map(hit -> hit.passage().productId()).filter(Objects::nonNull).forEach(ids::add);
        understood.focus().likely().forEach(name -> ids.add(name.id()));
        return shelf.products(ids.stream().limit(understood.seeksAdvice() ? TO_CHOOSE_FROM : MOST_PRODUCTS).toList());
    }

    private static List<PromotionView> covering(List<ProductView> products, List<PromotionView> running) {
        return running.stream()
                .filter(p -> products.stream().anyMatch(v -> p.doc().covers(v.doc().id(), v.doc().category()))
                        || p.doc().covers(null, null))
                .toList();
    }
}
