package dev.daogou.trust;

import static dev.daogou.trust.DemoTruth.called;
import static dev.daogou.trust.DemoTruth.id;
import static dev.daogou.trust.DemoTruth.label;
import static dev.daogou.trust.DemoTruth.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Lang;

/** What things of the demo shop cost and whether they are there: by name, on their page, of one form, by what was said before. */
final class OfferQuestions {

    private static final Map<Lang, List<String>> PRICE = Map.of(
            Lang.ZH, List.of("{}多少钱", "{}现在什么价", "请问{}怎么卖?", "{}到手价是多少", "{}贵不贵"),
            Lang.EN,
            List.of("How much is the {}?", "what does the {} cost right now", "price of the {}?", "hi, how much for the {}",
                    "how much are you selling the {} for"));
    private static final Map<Lang, List<String>> STOCK = Map.of(
            Lang.ZH, List.of("{}还有货吗", "{}有现货吗", "{}卖完了吗", "请问{}还能买到吗"),
            Lang.EN,
            List.of("Is the {} in stock?", "do you still have the {}", "is the {} sold out", "can I still get the {}?"));
    private static final Map<Lang, List<String>> LEFT = Map.of(Lang.ZH, List.of("{}还剩几件", "{}库存还有多少"), Lang.EN,
            List.of("how many of the {} are left", "how many left of the {}?"));
    private static final Map<Lang, List<String>> THEN = Map.of(Lang.ZH, List.of("那个{}的呢", "{}的呢?", "那{}的多少钱"), Lang.EN,
            List.of("and the {} one?", "what about the {} one", "how much is the {} one then"));

    private final DemoTruth truth;
    private final Ways ways;

    OfferQuestions(DemoTruth truth, Ways ways) {
        this.truth = truth;
        this.ways = ways;
    }

    List<TrueQuestion> all() {
        var all = new ArrayList<TrueQuestion>();
        for (Lang lang : Lang.values()) {
            int turn = 0;
            for (JsonNode product : truth.products(lang)) {
                // "30 sachets" in a name is a form of it: asked for by that name, its price is meant.
                boolean byName = turn % 2 == 0
                        && variants(product).stream().flatMap(v -> DemoTruth.values(product, v, lang).stream())
                                .noneMatch(DemoTruth.title(product, lang)::contains);
                if (turn % 3 != 1) {
                    all.add(ask("price", lang, product, byName ? null : "", PRICE, due(product, lang)));
                }
                JsonNode variant = ways.one(variants(product));
                if (turn % 3 == 1) {
                    all.add(ask("price", lang, product, form(product, variant, lang), PRICE, price(product, variant)));
                }
                variant = turn % 3 == 0 ? soldOut(product) : ways.one(variants(product));
                boolean counts = variant.path("quantity").asInt() > 0 && turn % 4 == 1;
                if (turn % 3 != 1) {
                    all.add(ask("stock", lang, product, form(product, variant, lang), counts ? LEFT : STOCK,
                            stock(product, variant, lang, counts)));
                }
                if (turn % 5 == 0) {
                    all.add(ask("stock", lang, product, byName ? null : "", STOCK, stock(product, lang)));
                }
                colours(product, lang).filter(c -> all.size() % 2 == 0).ifPresent(all::add);
                turn++;
            }
        }
        return all;
    }

    /** @param form null: asked by the product's name; else on its page, of the form if it is not empty */
    private TrueQuestion ask(String kind, Lang lang, JsonNode product, String form, Map<Lang, List<String>> how, Due due) {
        String thing = form == null ? called(product, lang) : form.isEmpty() ? page(lang) : form;
        return new TrueQuestion(kind, lang, form == null ? null : id(product), List.of(),
                Ways.of(thing).apply(ways.one(how.get(lang))), due, product.toString());
    }

    private static String page(Lang lang) {
        return lang == Lang.ZH ? "这款" : "one on this page";
    }

    private Due due(JsonNode product, Lang lang) {
        List<String> prices = truth.prices(product);
        return Due.of(prices.get(0), prices.get(prices.size() - 1))
                .onlyAmounts(Stream.concat(Stream.of(prices.get(0), prices.get(prices.size() - 1)),
                        prices.size() == 1 ? truth.listPrices(product).stream() : Stream.of()).toList());
    }

    private Due price(JsonNode product, JsonNode variant) {
        return Due.of(truth.payNow(product, variant))
                .onlyAmounts(List.of(truth.payNow(product, variant), truth.list(product, variant)));
    }

    private static JsonNode soldOut(JsonNode product) {
        return variants(product).stream().filter(v -> v.path("quantity").asInt() == 0).findFirst()
                .orElse(variants(product).get(0));
    }

    static Due stock(JsonNode product, JsonNode variant, Lang lang, boolean counts) {
        String label = label(product, variant, lang);
        boolean zh = lang == Lang.ZH;
        String there = label + (zh ? " 有货" : " is in stock");
        int left = variant.path("quantity").asInt();
        return switch (DemoTruth.availability(product, variant)) {
            case "in_stock" -> Due.of(there).with(counts ? List.of(zh ? "剩 " + left + " 件" : left + " left") : List.of())
                    .without(List.of(label + (zh ? " 暂时缺货" : " is not available")));
            case "preorder" -> Due.of(label + (zh ? " 可预订" : " can be pre-ordered")).without(List.of(there));
            case "backorder" -> Due.of(label + (zh ? " 暂时缺货,可以先下单" : " is not in stock, you can order it now"))
                    .without(List.of(there));
            default -> Due.of(label + (zh ? " 暂时缺货" : " is not available")).without(List.of(there));
        };
    }

    private static Due stock(JsonNode product, Lang lang) {
        List<JsonNode> gone = variants(product).stream()
                .filter(v -> DemoTruth.availability(product, v).equals("out_of_stock"))
                .toList();
        if (variants(product).size() == 1) {
            return stock(product, variants(product).get(0), lang, false);
        }
        if (gone.size() == variants(product).size()) {
            return Due.of("各规格暂时都缺货|every version is out of stock");
        }
        if (gone.isEmpty()) {
            return Due.of(lang == Lang.ZH ? "有货" : "in stock|pre-ordered").without(List.of("缺货", "out of stock"));
        }
        return Due.of("缺货的有|out of stock:").with(gone.stream().map(v -> label(product, v, lang)).toList());
    }

    /** "黑色 L 码": the colour as shoppers say it, where no other of the product's could be meant. */
    private String form(JsonNode product, JsonNode variant, Lang lang) {
        var said = new ArrayList<String>();
        variant.path("options").properties().forEach(option -> said.add(word(product, option.getKey(),
                DemoTruth.option(product, option.getValue().asText(), lang), lang)));
        return String.join(" ", said) + (lang == Lang.ZH ? "的" : " one");
    }

    private String word(JsonNode product, String option, String value, Lang lang) {
        String everyday = everyday(value, lang);
        long alike = variants(product).stream().map(v -> v.path("options").path(option).asText()).distinct()
                .map(v -> everyday(DemoTruth.option(product, v, lang), lang)).filter(everyday::equals).count();
        return option.equals("颜色") && alike == 1 && ways.below(2) == 0 ? everyday : value;
    }

    private static String everyday(String value, Lang lang) {
        if (lang == Lang.EN) {
            return value.substring(value.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        }
        String last = value.substring(value.length() - 1);
        return value.equals("藏青") || value.equals("酒红") || !"黑白蓝绿粉橙米红黄灰紫棕".contains(last) ? value : last + "色";
    }

    /** The same asked of another colour, with the product named only before. */
    private Optional<TrueQuestion> colours(JsonNode product, Lang lang) {
        List<JsonNode> all = variants(product);
        JsonNode first = all.get(0);
        return all.stream().filter(v -> !v.path("options").path("颜色").equals(first.path("options").path("颜色")))
                .filter(v -> v.path("options").size() == 1).findFirst().map(other -> {
                    String named = called(product, lang);
                    var before = TrueQuestion.said(
                            named + (lang == Lang.ZH
                                    ? label(product, first, lang) + "的多少钱"
                                    : ", how much in " + label(product, first, lang) + "?"),
                            DemoTruth.title(product, lang) + ": " + label(product, first, lang) + " "
                                    + truth.payNow(product, first));
                    String word = word(product, "颜色", label(product, other, lang), lang);
                    return new TrueQuestion("variant by what was said before", lang, null, before,
                            Ways.of(word).apply(ways.one(THEN.get(lang))), price(product, other), product.toString());
                });
    }
}
