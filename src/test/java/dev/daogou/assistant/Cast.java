package dev.daogou.assistant;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.daogou.catalog.AttributeValue;
import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductName;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.catalog.Translation;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Page;
import dev.daogou.intent.IntentReader;
import dev.daogou.model.Prompts;
import dev.daogou.orders.OrderDoc;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/** A small shop everybody in these tests knows: two down jackets, an American bottle, a lamp. */
final class Cast implements Shelf {

    static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    static final OrderBook NO_ORDERS = new OrderBook() {
        @Override
        public List<OrderDoc> of(String customerId, int most) {
            return List.of();
        }

        @Override
        public Optional<OrderDoc> of(String customerId, String id) {
            return Optional.empty();
        }
    };

    private final List<ProductView> products = List.of(cloudlet(), aurora(), simple("sprout", "小棉枝 豆芽儿童羽绒服"), bottle(),
            simple("lamp", "LED Light Bulb"),
            simple("camera-a", "Action Camera"), simple("camera-d", "Digital Camera"));
    final List<PromotionView> promotions = new ArrayList<>();

    static ProductView cloudlet() {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        attributes.put("充绒量", AttributeValue.of("95 g(M 码)"));
        attributes.put("适用温度", AttributeValue.of("-5 ℃ 至 8 ℃"));
        attributes.put("重量", AttributeValue.of("310 g(M 码)"));
        var english = new Translation("Yuting Cloudlet women's light down jacket", "Light.", "Down jackets",
                Map.of("Fill weight", AttributeValue.of("95 g (size M)"), "Temperature range",
                        AttributeValue.of("-5 °C to 8 °C")),
                Map.of("颜色", "Color", "雾蓝", "Mist blue", "曜黑", "Obsidian black", "尺码", "Size"));
        var doc = doc("cloudlet", "羽汀 云朵女士轻薄羽绒服", Lang.ZH, attributes, Map.of("en", english));
        return new ProductView(doc, List.of(
                offer("cloudlet", "C-B-M", ordered("颜色", "雾蓝", "尺码", "M"), "1099", "899", Availability.IN_STOCK, 3),
                offer("cloudlet", "C-B-L", ordered("颜色", "雾蓝", "尺码", "L"), "1099", "899", Availability.OUT_OF_STOCK, 0),
                offer("cloudlet", "C-K-M", ordered("颜色", "曜黑", "尺码", "M"), "1099", "899", Availability.IN_STOCK, 12)), NOW);
    }

    private static ProductView aurora() {
        var doc = doc("aurora", "朔野 极光男士长款羽绒派克", Lang.ZH,
                Map.of("充绒量", AttributeValue.of("220 g(L 码)"), "含绒量", AttributeValue.of("90%")), Map.of());
        return new ProductView(doc, List.of(
                offer("aurora", "A-L", ordered("尺码", "L"), "1299", null, Availability.IN_STOCK, 18)), NOW);
    }

    private static ProductView bottle() {
        var doc = doc("bottle", "Water Bottle", Lang.EN, Map.of(), Map.of());
        return new ProductView(doc, List.of(
                usd("bottle", "W1", ordered("capacity", "1000ml", "material", "glass", "color", "blue"), "47.84", false),
                usd("bottle", "W2", ordered("capacity", "500ml", "material", "glass", "color", "blue"), "46.10", true),
                usd("bottle", "W3", ordered("capacity", "1000ml", "material", "plastic", "color", "black"), "49.11", true)),
                NOW);
    }

    private static ProductView simple(String id, String title) {
        return new ProductView(doc(id, title, Lang.EN, Map.of(), Map.of()), List.of(usd(id, null, Map.of(), "19.90", true)),
                NOW);
    }

    static ProductDoc doc(String id, String title, Lang lang, Map<String, AttributeValue> attributes,
            Map<String, Translation> translations) {
        return new ProductDoc(id, title, title, "brand", "things", "/p/" + id, List.of("/i/" + id + ".svg"), List.of(), lang,
                null,
                null, null, null, null, null, null, attributes, null, List.of(), translations);
    }

    private static OfferView offer(String id, String sku, Map<String, String> options, String price, String sale,
            Availability there,
            Integer quantity) {
        return new OfferView(id, sku, options, Money.of(price, "CNY"), sale == null ? null : Money.of(sale, "CNY"),
                sale == null ? null : Instant.parse("2026-12-31T15:59:59Z"), there, quantity, 2, NOW);
    }

    private static OfferView usd(String id, String sku, Map<String, String> options, String price, boolean there) {
        return new OfferView(id, sku, options, Money.of(price, "USD"), null, null,
                there ? Availability.IN_STOCK : Availability.OUT_OF_STOCK, null, null, NOW);
    }

    /** Options keep the merchant's order. */
    private static Map<String, String> ordered(String... pairs) {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return options;
    }

    Understood understood(String text, String page, Line... history) {
        return understand()
                .read(new Question("default", null, List.of(text), null, page == null ? null : new Page(null, page, null),
                        List.of(history), null, null));
    }

    Understand understand() {
        return new Understand(this, new Lexicon(), new FocusFinder(this, new Lexicon()), new IntentReader());
    }

    static Line visitor(String text) {
        return new Line(Author.VISITOR, text, false);
    }

    static Line assistant(String text) {
        return new Line(Author.ASSISTANT, text, false);
    }

    static Phrases phrases(Lang lang) {
        return new Phrases(new Prompts(Optional.empty()).of("facts", lang), lang, ZoneId.of("Asia/Shanghai"));
    }

    String fact(String text, String page, Line... history) {
        Understood understood = understood(text, page, history);
        return new Facts(this, CLOCK).say(understood, phrases(understood.lang())).text();
    }

    @Override
    public List<ProductName> names() {
        return names;
    }

    private final List<ProductName> names = products.stream()
            .map(p -> new ProductName(p.doc().id(), p.doc().title(), p.doc().brand(), p.doc().category(),
                    p.doc().translations().values().stream().map(Translation::title).toList()))
            .toList();

    @Override
    public List<ProductView> products(Collection<String> ids) {
        return ids.stream().flatMap(id -> products.stream().filter(p -> p.doc().id().equals(id))).toList();
    }

    @Override
    public List<PromotionView> promotions(Instant at, String productId) {
        return promotions;
    }
}
