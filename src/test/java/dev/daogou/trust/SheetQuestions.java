package dev.daogou.trust;

import static dev.daogou.trust.DemoTruth.called;
import static dev.daogou.trust.DemoTruth.id;
import static dev.daogou.trust.DemoTruth.title;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Lang;
import dev.daogou.trust.Ways.Attribute;

/** What the demo shop's data sheets say, and what they do not say; and two of a kind side by side. */
final class SheetQuestions {

    /** Where a sheet has one of these, it has half an answer to the others. */
    private static final List<Set<String>> NEIGHBOURS = List.of(Set.of("面料", "材质"), Set.of("防泼水", "防水", "防水指数"),
            Set.of("洗涤方式", "清洗"), Set.of("重量", "净含量"), Set.of("尺寸", "屏幕", "展开尺寸", "收纳尺寸", "版型", "容量"),
            Set.of("电池容量", "续航", "充电时间", "快充"), Set.of("适用温度", "温度范围", "保温时长"), Set.of("额定功率", "输出功率"),
            Set.of("接口", "蓝牙"), Set.of("包装清单"), Set.of("适用面积", "人数"), Set.of("充绒量", "填充物"));
    private static final Map<String, List<String>> ASKED_IN_VAIN = Map.of("服饰户外", List.of("重量", "防泼水", "口袋", "帽子", "透湿指数"),
            "数码", List.of("防水", "重量", "续航", "蓝牙", "降噪", "噪音"), "家居小家电", List.of("重量", "噪音", "尺寸", "保质期", "防水"), "零食食品",
            List.of("辣度", "咖啡因", "可可含量", "能量", "蛋白质"));
    private static final int OF_EACH = 24;

    private final DemoTruth truth;
    private final Ways ways;
    private final List<Attribute> attributes = Ways.attributes();

    SheetQuestions(DemoTruth truth, Ways ways) {
        this.truth = truth;
        this.ways = ways;
    }

    List<TrueQuestion> all() {
        var all = new ArrayList<TrueQuestion>();
        for (Lang lang : Lang.values()) {
            List<JsonNode> products = truth.products(lang);
            for (int i = 0; i < products.size(); i++) {
                all.add(known(products.get(i), lang, i % 2 == 0));
            }
            List<TrueQuestion> missing = new ArrayList<>();
            products.forEach(product -> missing.addAll(missing(product, lang)));
            Collections.shuffle(missing, new Random(1));
            all.addAll(missing.subList(0, Math.min(OF_EACH, missing.size())));
            all.addAll(comparisons(lang));
        }
        return all;
    }

    private TrueQuestion known(JsonNode product, Lang lang, boolean byName) {
        List<Attribute> stated = attributes.stream().filter(a -> !value(product, a, lang).isEmpty()).toList();
        Attribute attribute = ways.one(stated);
        return ask("attribute", product, lang, attribute, byName, Due.of(value(product, attribute, lang)));
    }

    private static List<String> value(JsonNode product, Attribute attribute, Lang lang) {
        return attribute.names(lang).stream().flatMap(name -> DemoTruth.attribute(product, name, lang).stream()).toList();
    }

    private TrueQuestion ask(String kind, JsonNode product, Lang lang, Attribute attribute, boolean byName, Due due) {
        String way = ways.one(attribute.ways(lang));
        String named = lang == Lang.ZH ? called(product, lang) + way : "About the " + called(product, lang) + ": " + way;
        return new TrueQuestion(kind, lang, byName ? null : id(product), List.of(), byName ? named : way, due,
                product.toString());
    }

    private List<TrueQuestion> missing(JsonNode product, Lang lang) {
        String kind = product.path("category").asText().split(" > ")[0];
        return ASKED_IN_VAIN.get(kind).stream().filter(name -> isSilent(product, name))
                .flatMap(name -> attributes.stream().filter(a -> a.zh().equals(name)))
                .map(a -> ask("missing attribute", product, lang, a, ways.below(2) == 0,
                        Due.missing(a.names(lang).get(0))))
                .toList();
    }

    private boolean isSilent(JsonNode product, String name) {
        Set<String> near = NEIGHBOURS.stream().filter(group -> group.contains(name)).findFirst().orElse(Set.of(name));
        String text = product.path("description").asText() + product.path("title").asText();
        return near.stream().noneMatch(n -> product.path("attributes").has(n) || text.contains(n))
                && attributes.stream().filter(a -> a.zh().equals(name)).flatMap(a -> a.zhWays().stream())
                        .noneMatch(text::contains)
                && !text.matches(".*(?:防水|泼水|压胶|帽|口袋|插袋|侧袋|克|公斤|kg|分贝|dB|静音|安静|蓝牙|辣|苦|咖啡|千焦|热量|蛋白|小时).*");
    }

    private List<TrueQuestion> comparisons(Lang lang) {
        var asked = new ArrayList<TrueQuestion>();
        List<JsonNode> products = truth.products(lang);
        for (int i = 0; i + 1 < products.size(); i += 2) {
            JsonNode a = products.get(i);
            JsonNode b = products.get(i + 1);
            if (!top(a).equals(top(b))) {
                continue;
            }
            List<Attribute> both = attributes.stream().filter(x -> value(a, x, lang).size() == 1
                    && value(b, x, lang).size() == 1 && !value(a, x, lang).equals(value(b, x, lang))).toList();
            if (both.isEmpty()) {
                continue;
            }
            Attribute attribute = ways.one(both);
            boolean all = i % 4 == 0;
            var due = Due.pairs(List.of(List.of(title(a, lang), all ? priced(a) : value(a, attribute, lang).get(0)),
                    List.of(title(b, lang), all ? priced(b) : value(b, attribute, lang).get(0))));
            asked.add(new TrueQuestion("comparison", lang, null, List.of(),
                    text(called(a, lang), called(b, lang), lang, all, attribute),
                    due, ""));
        }
        return asked;
    }

    private static String top(JsonNode product) {
        String[] path = product.path("category").asText().split(" > ");
        return path[0] + path[Math.min(1, path.length - 1)];
    }

    private String priced(JsonNode product) {
        return truth.prices(product).get(0);
    }

    private String text(String a, String b, Lang lang, boolean all, Attribute attribute) {
        if (lang == Lang.ZH) {
            return all
                    ? a + "和" + b + ways.one(List.of("有什么区别", "对比一下", "哪个好"))
                    : a + "跟" + b + "比," + attribute.zh() + ways.one(List.of("有什么不同", "哪个更好", "对比一下"));
        }
        return all
                ? ways.one(
                        List.of("What's the difference between the %s and the %s?", "%s vs %s", "compare the %s with the %s"))
                        .formatted(a, b)
                : "How do the %s and the %s differ in %s?".formatted(a, b,
                        attribute.en().get(0).toLowerCase(Locale.ROOT));
    }
}
