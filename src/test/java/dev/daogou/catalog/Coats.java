package dev.daogou.catalog;

import dev.daogou.shared.CanonicalJson;

/** Products the tests know. */
public final class Coats {

    private Coats() {}

    /** A down jacket in two sizes on sale, with everything a product can have, in Chinese and English. */
    public static ProductDoc aurora() {
        return CanonicalJson.read("""
                {"id": "aurora", "title": "极光长款羽绒服", "description": "<p>零下十五度也暖。</p><script>steal()</script>", "brand": "朔野",
                 "category": "服饰 > 羽绒服", "link": "/p/aurora", "lang": "zh",
                 "imageLinks": ["/i/aurora.svg"], "media": [{"type": "image", "url": "/i/size.svg", "alt": "尺码表", "shows": "size_chart"}],
                 "price": {"amount": "1299.00", "currency": "CNY"}, "salePrice": {"amount": "1099.00", "currency": "CNY"},
                 "availability": "in_stock", "quantity": 12, "shipsInDays": 2,
                 "attributes": {"充绒量": "220 g", "蓬松度": "700 FP", "填充物": "白鹅绒", "适用温度": "-20 ℃ 至 -5 ℃",
                    "面料": "面层 100% 聚酰胺,里料 100% 聚酯纤维", "洗涤方式": "30 ℃ 以下手洗,中性洗涤剂,不可漂白,低温烘干,阴干后拍打恢复蓬松", "颜色": ["黑", "绿"]},
                 "sizeChart": {"unit": "cm", "columns": ["尺码", "胸围"], "rows": [["M", "116"], ["L", "120"]]},
                 "variants": [{"sku": "A-M", "options": {"尺码": "M"}, "quantity": 5},
                              {"sku": "A-L", "options": {"尺码": "L"}, "price": {"amount": "1399.00", "currency": "CNY"}, "availability": "backorder"}],
                 "translations": {"en": {"title": "Aurora down parka", "description": "Warm to minus fifteen.", "category": "Clothing > Down",
                    "attributes": {"Fill weight": "220 g"}, "options": {"尺码": "Size"}}}}""", ProductDoc.class);
    }
}
