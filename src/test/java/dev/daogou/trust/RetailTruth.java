package dev.daogou.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The retail catalogue's own file: which forms a product has, what each costs and whether it is there. */
final class RetailTruth {

    /** A form of a product. */
    record Form(String product, Map<String, String> options, String price, boolean available) {

        boolean is(Map<String, String> wish) {
            return wish.entrySet().stream().allMatch(w -> w.getValue().equals(options.get(w.getKey())));
        }
    }

    private final Map<String, List<Form>> products = new LinkedHashMap<>();

    RetailTruth(Path file) throws IOException {
        for (JsonNode product : new ObjectMapper().readTree(file.toFile()).path("products")) {
            String name = product.path("name").asText();
            var forms = new ArrayList<Form>();
            for (JsonNode variant : product.path("variants")) {
                var options = new LinkedHashMap<String, String>();
                variant.path("options").properties().forEach(o -> options.put(o.getKey(), o.getValue().asText()));
                String price = variant.path("price").decimalValue().setScale(2).toPlainString();
                forms.add(new Form(name, options, "$" + price.replaceFirst("\\.00$", ""),
                        variant.path("available").asBoolean()));
            }
            products.put(name, forms);
        }
    }

    Map<String, List<Form>> products() {
        return products;
    }

    List<Form> forms(String product, Map<String, String> wish) {
        return products.get(product).stream().filter(form -> form.is(wish)).toList();
    }

    List<String> values(String product, String option) {
        return products.get(product).stream().flatMap(f -> Stream.ofNullable(f.options().get(option))).distinct().toList();
    }

    Due priceAndStock(Form form, boolean price) {
        Due due = form.available()
                ? Due.of("is in stock|in stock:").without(List.of("is not available"))
                : Due.of("is not available|out of stock:");
        return price ? due.with(List.of(form.price())).onlyAmounts(List.of(form.price())) : due;
    }
}
