package dev.daogou.trust;

import static dev.daogou.trust.DemoTruth.called;
import static dev.daogou.trust.DemoTruth.id;
import static dev.daogou.trust.DemoTruth.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Lang;

/** Which forms the demo shop's products come in and in which they do not; and what is taken off, has ended, is yet to begin. */
final class RangeQuestions {

    private static final Map<Lang, List<String>> COLOURS = Map.of(Lang.ZH, List.of("{}有哪些颜色", "{}都有什么颜色", "{}有几种颜色可选"),
            Lang.EN, List.of("What colors does the {} come in?", "which colours do you have the {} in"));
    private static final Map<Lang, List<String>> NO_COLOUR = Map.of(Lang.ZH, List.of("{}有金色的吗", "{}金色还有货吗"), Lang.EN,
            List.of("Do you have the {} in gold?", "is the {} available in gold"));
    private static final Map<Lang, List<String>> SALE = Map.of(Lang.ZH, List.of("{}有什么优惠", "{}打折吗", "{}在搞活动吗"), Lang.EN,
            List.of("Any discount on the {}?", "is the {} on sale", "any deals on the {}"));

    private final DemoTruth truth;
    private final Ways ways;

    RangeQuestions(DemoTruth truth, Ways ways) {
        this.truth = truth;
        this.ways = ways;
    }

    List<TrueQuestion> all() {
        var all = new ArrayList<TrueQuestion>();
        for (Lang lang : Lang.values()) {
            int turn = 0;
            for (JsonNode product : truth.products(lang)) {
                List<String> colours = values(product, "颜色", lang);
                if (turn % 3 == 0 && colours.size() > 1) {
                    all.add(ask("variant", lang, product, COLOURS, turn % 2 == 0, Due.of(colours)));
                    all.add(ask("variant", lang, product, NO_COLOUR, turn % 2 == 1,
                            Due.of(lang == Lang.ZH ? "没有 金色" : "does not come in gold").without(List.of("金色 有货"))));
                }
                List<String> sizes = values(product, "尺码", lang);
                if (turn % 3 == 1 && sizes.contains("M")) {
                    all.add(noSize(product, lang));
                }
                if (turn % 2 == 0 || notNow(product)) {
                    all.add(sale(product, lang));
                }
                turn++;
            }
        }
        all.addAll(shopWide());
        return all;
    }

    private TrueQuestion ask(String kind, Lang lang, JsonNode product, Map<Lang, List<String>> how, boolean byName, Due due) {
        String thing = byName ? called(product, lang) : lang == Lang.ZH ? "这款" : "one on this page";
        return new TrueQuestion(kind, lang, byName ? null : id(product), List.of(),
                Ways.of(thing).apply(ways.one(how.get(lang))), due, product.toString());
    }

    private static List<String> values(JsonNode product, String option, Lang lang) {
        return variants(product).stream().map(v -> v.path("options").path(option).asText()).filter(v -> !v.isEmpty()).distinct()
                .map(v -> DemoTruth.option(product, v, lang)).toList();
    }

    private TrueQuestion noSize(JsonNode product, Lang lang) {
        return new TrueQuestion("variant", lang, id(product), List.of(),
                lang == Lang.ZH ? "XS码有吗,多少钱" : "do you have it in XXXL, and how much",
                Due.of(lang == Lang.ZH ? "没有 XS" : "does not come in XXXL").without(List.of("XS 有货", "XXXL is in stock"))
                        .onlyAmounts(List.of()),
                product.toString());
    }

    /** It has a sale that is over or yet to begin. */
    private boolean notNow(JsonNode product) {
        return product.has("salePrice") && !truth.onSale(product, variants(product).get(0));
    }

    private TrueQuestion sale(JsonNode product, Lang lang) {
        var expect = new ArrayList<String>();
        JsonNode first = variants(product).get(0);
        expect.add(truth.payNow(product, first));
        truth.promotions().stream().filter(p -> truth.isOn(p) && DemoTruth.covers(p, product))
                .forEach(p -> expect.add(lang == Lang.ZH ? p.path("title").asText() : terms(p)));
        List<String> forbid = truth.promotions().stream().filter(p -> !truth.isOn(p) || !DemoTruth.covers(p, product))
                .map(p -> p.path("title").asText()).toList();
        Stream<String> never = notNow(product)
                ? Stream.of(DemoTruth.shown(product.path("salePrice").path("amount").asText()))
                : Stream.of();
        return ask("promotion", lang, product, SALE, ways.below(2) == 0,
                Due.of(expect).without(Stream.concat(forbid.stream(), never).toList()));
    }

    private static String terms(JsonNode promotion) {
        return promotion.has("percent")
                ? promotion.path("percent").asText() + "% off"
                : DemoTruth.shown(promotion.path(promotion.has("price") ? "price" : "amountOff").path("amount").asText())
                        + (promotion.has("price") ? "" : " off");
    }

    private List<TrueQuestion> shopWide() {
        var asked = new ArrayList<TrueQuestion>();
        List<String> over = truth.promotions().stream().filter(p -> !truth.isOn(p)).map(p -> p.path("title").asText()).toList();
        for (String text : List.of("现在店里有什么活动", "有满减吗,满多少减多少", "有没有优惠券可以领", "双十一那种大促现在有吗")) {
            asked.add(new TrueQuestion("promotion", Lang.ZH, null, List.of(), text,
                    Due.of("满 399 元减 40 元", "ZHIXIA20").without(over), ""));
        }
        for (String text : List.of("Any promotions running in the shop?", "is there a coupon code I can use",
                "how much do I have to spend to get something off")) {
            asked.add(new TrueQuestion("promotion", Lang.EN, null, List.of(), text,
                    Due.of("¥40 off", "¥399", "ZHIXIA20").without(List.of("¥300", "20% off")), ""));
        }
        return asked;
    }
}
