package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;

/**
 * What somebody has asked of a product before they found it too dear, and how anybody can tell from the rows whether an offer
 * meets it: written without the code that is tested.
 *
 * @param tests by what the answer calls them
 * @param fixed those that may never be left out
 */
record ConstraintSet(ProductView focus, OfferView seen, List<String> said,
        Map<String, BiPredicate<ProductView, OfferView>> tests,
        Map<String, BiPredicate<ProductView, OfferView>> fixed) {

    private static final BigDecimal WORTHWHILE = new BigDecimal("0.95");

    /** In English: some options of the variant looked at, and perhaps a budget. */
    static ConstraintSet ofVariant(List<ProductView> products, Random random) {
        ProductView focus = products.get(random.nextInt(products.size()));
        OfferView seen = focus.offers().get(random.nextInt(focus.offers().size()));
        var said = new ArrayList<String>();
        var tests = new LinkedHashMap<String, BiPredicate<ProductView, OfferView>>();
        var fixed = new LinkedHashMap<String, BiPredicate<ProductView, OfferView>>();
        seen.options().forEach((name, value) -> {
            if (random.nextInt(seen.options().size() + 1) == 0) {
                said.add("Is there one with " + name + " " + value + "?");
                (name.contains("size") ? fixed : tests).put(value, (p, o) -> value.equals(o.options().get(name)));
            }
        });
        budget(seen, random, said, tests, "under %d please", "under %d");
        return new ConstraintSet(focus, seen, said, tests, fixed);
    }

    /** In Chinese: how cold it is, for whom, a form, a budget. */
    static ConstraintSet ofNeed(List<ProductView> products, Random random) {
        ProductView focus = products.get(random.nextInt(products.size()));
        OfferView seen = focus.offers().get(random.nextInt(focus.offers().size()));
        var said = new ArrayList<String>();
        var tests = new LinkedHashMap<String, BiPredicate<ProductView, OfferView>>();
        var fixed = new LinkedHashMap<String, BiPredicate<ProductView, OfferView>>();
        if (random.nextBoolean() && range(focus) != null) {
            int cold = range(focus)[0] + random.nextInt(1 + range(focus)[1] - range(focus)[0]);
            said.add((cold < 0 ? "零下" + -cold : "" + cold) + "度能用吗");
            fixed.put("cold", (p, o) -> range(p) != null && range(p)[0] <= cold && range(p)[1] >= cold);
        }
        String size = seen.options().get("尺码");
        if (size != null && random.nextInt(3) == 0) {
            said.add(size + " 码有货吗");
            fixed.put(size, (p, o) -> size.equals(o.options().get("尺码")));
        }
        budget(seen, random, said, tests, "预算%d元以内", "%d 元以内");
        return new ConstraintSet(focus, seen, said, tests, fixed);
    }

    private static void budget(OfferView seen, Random random, List<String> said,
            Map<String, BiPredicate<ProductView, OfferView>> tests, String sentence, String label) {
        if (random.nextInt(3) == 0) {
            int most = (int) (seen.payNow().amount().doubleValue() * (0.6 + 0.4 * random.nextDouble()));
            if (most >= 10) {
                said.add(String.format(sentence, most));
                tests.put(String.format(label, most),
                        (p, o) -> o.payNow().amount().compareTo(BigDecimal.valueOf(most)) <= 0);
            }
        }
    }

    private static int[] range(ProductView product) {
        var line = product.doc().attributes().get("适用温度");
        if (line == null || !line.values().get(0).matches("-?\\d+ ℃ 至 -?\\d+ ℃.*")) {
            return null;
        }
        String[] ends = line.values().get(0).replaceAll("（.*|\\(.*", "").replace("℃", "").split("至");
        return new int[]{ Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[1].strip()) };
    }

    /** In stock, and for less. */
    boolean helps(ProductView product, OfferView offer, boolean promoted) {
        BigDecimal price = offer.payNow().amount();
        BigDecimal bound = seen.payNow().amount();
        boolean another = !product.doc().id().equals(focus.doc().id());
        return offer.availability() == Availability.IN_STOCK && (price.compareTo(bound) < 0
                || another && price.compareTo(bound) <= 0 && (offer.salePrice() != null || promoted));
    }

    boolean helpsMuch(OfferView offer) {
        return offer.availability() == Availability.IN_STOCK
                && offer.payNow().amount().compareTo(seen.payNow().amount().multiply(WORTHWHILE)) <= 0;
    }

    boolean isMet(ProductView product, OfferView offer, List<String> leftOut) {
        return fixed.values().stream().allMatch(test -> test.test(product, offer)) && tests.entrySet().stream()
                .allMatch(test -> leftOut.contains(test.getKey()) || test.getValue().test(product, offer));
    }
}
