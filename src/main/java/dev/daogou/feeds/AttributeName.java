package dev.daogou.feeds;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.daogou.shared.Lang;

/** How a shop calls what feeds know by a fixed name. */
final class AttributeName {

    /** Google's column → how a Chinese shop calls the attribute; English shops read the column's own name. */
    private static final Map<String, String> CHINESE = new LinkedHashMap<>();

    static {
        CHINESE.put("color", "颜色");
        CHINESE.put("size", "尺码");
        CHINESE.put("material", "材质");
        CHINESE.put("pattern", "图案");
        CHINESE.put("gender", "适用性别");
        CHINESE.put("age_group", "适用年龄");
        CHINESE.put("condition", "成色");
        CHINESE.put("gtin", "条形码");
        CHINESE.put("mpn", "型号");
        CHINESE.put("product_weight", "重量");
        CHINESE.put("product_length", "长");
        CHINESE.put("product_width", "宽");
        CHINESE.put("product_height", "高");
        CHINESE.put("shipping_weight", "运输重量");
        CHINESE.put("unit_pricing_measure", "净含量");
        CHINESE.put("unit_pricing_base_measure", "单价计量单位");
        CHINESE.put("energy_efficiency_class", "能效等级");
        CHINESE.put("product_highlight", "亮点");
    }

    private AttributeName() {}

    /** Every column that is an attribute, in the order in which shoppers read them. */
    static Collection<String> all() {
        return CHINESE.keySet();
    }

    static String of(String column, Lang lang) {
        return lang == Lang.ZH && CHINESE.containsKey(column) ? CHINESE.get(column) : column.replace('_', ' ');
    }
}
