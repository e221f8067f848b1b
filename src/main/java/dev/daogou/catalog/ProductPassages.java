package dev.daogou.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.shared.Lang;
import dev.daogou.shared.PlainText;

/**
 * How a product becomes findable: what it is, its attributes together and in groups, its size chart and its options, in each
 * language it has. Prices and stock are never among it: they would be found when they are no longer true.
 */
public final class ProductPassages {

    /** Part of every content hash: with a new number all products are cut again, though nothing in the feed changed. */
    public static final String SCHEME = "product-1";

    /** Characters of a group: a question asks for one thing, and a vector of many things is near to none. */
    private static final int GROUP = 80;
    /** Characters of all attributes together; beyond it the groups alone stand, since a model reads no further. */
    private static final int TOGETHER = 800;

    private final ProductDoc product;
    private final Lang lang;
    private final List<Passage> passages = new ArrayList<>();

    private ProductPassages(ProductDoc product, Lang lang) {
        this.product = product;
        this.lang = lang;
    }

    /** @param product its descriptive part */
    public static List<Passage> of(ProductDoc product) {
        Set<Lang> languages = new LinkedHashSet<>(List.of(product.lang()));
        product.translations().keySet().forEach(code -> languages.add(Lang.of(code)));
        return languages.stream().flatMap(lang -> new ProductPassages(product, lang).cut().stream()).toList();
    }

    private List<Passage> cut() {
        add(ProductPart.DESCRIPTION, "", PassageKind.PRODUCT, lines(about(), PlainText.ofHtml(product.description(lang))));
        attributes();
        sizes();
        options();
        return passages;
    }

    private String about() {
        return List.of(text(product.brand()), text(product.category(lang))).stream().filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void attributes() {
        List<String> all = product.attributes(lang).entrySet().stream()
                .map(a -> said(a.getKey(), PlainText.ofHtml(a.getValue().text(lang)))).toList();
        List<String> groups = groups(all);
        if (groups.size() == 1 || String.join("\n", all).length() <= TOGETHER) {
            add(ProductPart.ATTRIBUTES, "", PassageKind.SPEC, String.join("\n", all));
        }
        for (int i = 0; groups.size() > 1 && i < groups.size(); i++) {
            add(ProductPart.ATTRIBUTES, "-" + (i + 1), PassageKind.SPEC, groups.get(i));
        }
    }

    /** Merchants write what belongs together side by side. */
    private static List<String> groups(List<String> attributes) {
        List<String> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        for (String attribute : attributes) {
            if (group.length() > 0 && group.length() + attribute.length() > GROUP) {
                groups.add(group.toString());
                group.setLength(0);
            }
            group.append(group.length() == 0 ? "" : "\n").append(attribute);
        }
        groups.add(group.toString());
        return groups;
    }

    private void sizes() {
        SizeChart chart = product.sizeChart();
        if (chart == null) {
            return;
        }
        String unit = chart.unit() == null ? "" : lang == Lang.ZH ? "（单位 " + chart.unit() + "）" : " (" + chart.unit() + ")";
        String heading = (lang == Lang.ZH ? "尺码表" : "Size chart") + unit;
        add(ProductPart.SIZE_CHART, "", PassageKind.SPEC, lines(heading,
                chart.rows().stream().map(row -> row(chart.columns(), row)).collect(Collectors.joining("\n"))));
    }

    private String row(List<String> columns, List<String> cells) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            said.add(columns.get(i) + " " + cells.get(i));
        }
        return String.join(lang == Lang.ZH ? "，" : ", ", said);
    }

    private void options() {
        Map<String, Set<String>> choices = new LinkedHashMap<>();
        product.variants().forEach(variant -> variant.options().forEach((name, value) -> choices
                .computeIfAbsent(product.option(name, lang), n -> new LinkedHashSet<>()).add(product.option(value, lang))));
        String comma = lang == Lang.ZH ? "、" : ", ";
        add(ProductPart.VARIANTS, "", PassageKind.SPEC, choices.entrySet().stream()
                .map(choice -> said(choice.getKey(), String.join(comma, choice.getValue()))).collect(Collectors.joining("\n")));
    }

    /** What the refs of a product's passages begin with. */
    static String ref(String productId) {
        return "product:" + productId;
    }

    private void add(ProductPart of, String piece, PassageKind kind, String text) {
        if (text.isBlank() && kind != PassageKind.PRODUCT) {
            return;
        }
        String part = of.end + piece;
        String ref = ref(product.id()) + part
                + (lang == product.lang() ? "" : (part.isEmpty() ? "#" : "-") + lang.code());
        passages.add(new Passage(ref, ref, kind, product.id(), null, product.category(), lang, product.title(lang), text, null,
                null));
    }

    private String said(String name, String value) {
        return name + (lang == Lang.ZH ? "：" : ": ") + value;
    }

    private static String lines(String first, String second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first + "\n" + second;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
