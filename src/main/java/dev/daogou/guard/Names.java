package dev.daogou.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Tells the products of one answer apart by what only one of them is called. */
final class Names {

    private final List<ProductView> products;
    private final Map<ProductView, Set<String>> own = new IdentityHashMap<>();

    Names(List<ProductView> products) {
        this.products = products;
        for (ProductView product : products) {
            Set<String> tokens = tokens(product);
            products.stream().filter(other -> other != product).forEach(other -> tokens.removeAll(tokens(other)));
            own.put(product, tokens);
        }
    }

    private static Set<String> tokens(ProductView product) {
        Set<String> tokens = new HashSet<>();
        for (Lang lang : Lang.values()) {
            tokens.addAll(NameTokens.ofQuestion(Plain.of(product.doc().title(lang))));
        }
        return tokens;
    }

    /** Those that a text names best; none when it names none, or when there is but one. */
    List<ProductView> in(String text) {
        if (products.size() < 2) {
            return List.of();
        }
        Set<String> said = NameTokens.ofQuestion(Plain.of(text));
        long most = 1;
        List<ProductView> named = new ArrayList<>();
        for (ProductView product : products) {
            long many = own.get(product).stream().filter(said::contains).count();
            if (many > most) {
                named.clear();
                most = many;
            }
            if (many == most) {
                named.add(product);
            }
        }
        return named;
    }
}
