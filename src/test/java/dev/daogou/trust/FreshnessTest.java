package dev.daogou.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.Json;

/** What a merchant changes is told at once, what they delete is told no more, and what was told before is taken back. */
@Tag("trust")
@QuarkusTest
class FreshnessTest {

    private static final String[] CITIES = { "北京", "上海", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "重庆" };
    private static final String[] TOWNS = { "Boston", "Denver", "Chicago", "Austin", "Dallas", "Seattle", "Portland", "Phoenix",
            "Detroit", "Memphis" };
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final Duration GIVEN_UP = Duration.ofSeconds(8);
    /** Of each kind of change: all of them with {@code -Ptrust}. */
    private static final int EACH = "full".equals(System.getProperty("interruption.form")) ? 20 : 8;

    private final List<Long> millis = new ArrayList<>();
    private final List<String> never = new ArrayList<>();
    private final List<String> relapsed = new ArrayList<>();
    private final List<String> unproven = new ArrayList<>();
    private FreshShop shop;

    @Test
    void aChangeIsToldAtOnceAndTheOldFactNeverAgain() {
        shop = new FreshShop("fresh-changes");
        for (int i = 0; i < EACH; i++) {
            boolean zh = i % 2 == 0;
            String id = "c" + i;
            shop.put("products", id, FreshShop.coat(i, zh, zh ? "棉布" : "cotton"));
            price(id, zh, i);
            stock(id, zh);
            attribute(id, zh, i);
            article(zh, i);
            promotion(id, zh, i);
        }
        Collections.sort(millis);
        long worst = millis.get(millis.size() - 1);
        try (TrustSection section = TrustSection.of(50, "Freshness")) {
            section.figure("a change is told, p50", millis.size(), millis.get(millis.size() / 2) + " ms", "≤ 5000 ms",
                    millis.get(millis.size() / 2) <= BOUND.toMillis())
                    .figure("p95", millis.size(), millis.get(millis.size() * 95 / 100) + " ms", "≤ 5000 ms",
                            millis.get(millis.size() * 95 / 100) <= BOUND.toMillis())
                    .figure("worst", millis.size(), worst + " ms", "≤ 5000 ms", worst <= BOUND.toMillis())
                    .never("changes that are not told within 8 s", 5 * EACH, never)
                    .never("old facts told after the new one was", 5 * EACH, relapsed)
                    .never("old facts that were not told before, so that nothing is shown", 5 * EACH, unproven)
                    .never("replies without asOf, or with one older than the question", shop.asked, shop.stale)
                    .note("Price, stock, data sheet, article and promotion by the shop's API, from its 2xx to the reply of"
                            + " /api/v1/ask that tells it; half in Chinese, half in English.");
        }
    }

    private void price(String id, boolean zh, int i) {
        String old = "¥" + (300 + i);
        String now = "¥" + (500 + i);
        changes("price of " + id, zh ? "多少钱?" : "How much is it?", id, old, now,
                () -> shop.patch(id, Map.of("price", FreshShop.yuan(500 + i))));
    }

    private void stock(String id, boolean zh) {
        changes("stock of " + id, zh ? "有货吗?" : "Is it in stock?", id, zh ? "有货" : "is in stock", zh ? "缺货" : "not available",
                () -> shop.patch(id, Map.of("availability", "out_of_stock")));
    }

    private void attribute(String id, boolean zh, int i) {
        changes("fabric of " + id, zh ? "面料是什么?" : "What fabric is it?", id, zh ? "棉布" : "cotton", zh ? "亚麻" : "linen",
                () -> shop.put("products", id, FreshShop.coat(i, zh, zh ? "亚麻" : "linen")));
    }

    private void article(boolean zh, int i) {
        String title = zh ? CITIES[i / 2] + "门店几点开门?" : "When does the " + TOWNS[i / 2] + " store open?";
        String old = zh ? "上午九点半开门。" : "At half past nine.";
        String now = zh ? "中午十二点开门。" : "At noon.";
        shop.put("articles", "opens-" + i, article(title, old, zh));
        // Its first coming is a change too, and is waited for.
        changes("article " + i, title, null, old, now, () -> shop.put("articles", "opens-" + i, article(title, now, zh)));
    }

    private static Map<String, String> article(String title, String body, boolean zh) {
        return Map.of("kind", "faq", "title", title, "body", body, "lang", zh ? "zh" : "en");
    }

    private void promotion(String id, boolean zh, int i) {
        String old = zh ? "开业礼" + i : "Opening treat " + i;
        String now = zh ? "周年礼" + i : "Birthday treat " + i;
        String question = zh ? "有优惠吗?" : "Are there any promotions?";
        shop.put("promotions", "p" + i, promotion(old, id));
        if (i % 4 < 2) {
            changes("promotion " + i, question, id, old, now, () -> shop.put("promotions", "p" + i, promotion(now, id)));
        } else {
            changes("end of promotion " + i, question, id, reply -> reply.contains(old), reply -> !reply.contains(old),
                    () -> shop.delete("promotions", "p" + i));
        }
    }

    private static Map<String, Object> promotion(String title, String id) {
        return Map.of("title", title, "percent", 10, "from", "2020-01-01T00:00:00Z", "to", "2099-01-01T00:00:00Z", "productIds",
                List.of(id), "stackable", false);
    }

    private void changes(String what, String question, String product, String old, String now, Runnable change) {
        changes(what, question, product, reply -> reply.contains(old) && !reply.contains(now),
                reply -> reply.contains(now) && !reply.contains(old), change);
    }

    private void changes(String what, String question, String product, Predicate<String> old, Predicate<String> now,
            Runnable change) {
        String before = told(question, product, old);
        if (!old.test(before)) {
            unproven.add(what + ": " + before);
        }
        change.run();
        Instant changed = Instant.now();
        String reply = told(question, product, now);
        if (!now.test(reply)) {
            never.add(what + ": " + reply);
            return;
        }
        millis.add(Duration.between(changed, Instant.now()).toMillis());
        for (int again = 0; again < 2; again++) {
            String later = shop.ask(question, product).getString("text");
            if (!now.test(later)) {
                relapsed.add(what + ": " + later);
            }
        }
    }

    /** Asked until it is told, in vain at the end of patience. */
    private String told(String question, String product, Predicate<String> fact) {
        Instant end = Instant.now().plus(GIVEN_UP);
        String reply = shop.ask(question, product).getString("text");
        while (!fact.test(reply) && Instant.now().isBefore(end)) {
            reply = shop.ask(question, product).getString("text");
        }
        return reply;
    }

    /** Both in the answers from the data and with the time of its end, which comes by itself. */
    @Test
    void aSaleThatEndsDuringAConversationIsNoticedOnce() {
        shop = new FreshShop("fresh-talks");
        shop.put("products", "c1", FreshShop.coat(0, true, "棉布"));
        shop.put("products", "c2", FreshShop.coat(1, false, "cotton"));
        shop.patch("c1", Map.of("price", FreshShop.yuan(699), "salePrice", FreshShop.yuan(599), "salePriceTo",
                "2099-01-01T00:00:00Z"));
        var talk = shop.new Talk("c1", "zh");
        assertThat(talk.says("多少钱?")).contains("¥599").doesNotContain("之前说的");
        assertThat(talk.says("有货吗?")).doesNotContain("之前");
        shop.patch("c1", Collections.singletonMap("salePrice", null));
        assertThat(talk.says("面料是什么?")).startsWith("之前说的 ¥599 特价已经结束,现在是 ¥699。").contains("棉布");
        assertThat(talk.says("现在多少钱?")).contains("¥699").doesNotContain("599");
        shop.patch("c1", Map.of("availability", "out_of_stock"));
        assertThat(talk.says("多少钱?")).startsWith("之前还有货,现在没有货了。").contains("¥699");

        Instant end = Instant.now().plusSeconds(2);
        shop.patch("c2", Map.of("price", FreshShop.yuan(699), "salePrice", FreshShop.yuan(599), "salePriceTo", end.toString()));
        var english = shop.new Talk("c2", "en");
        assertThat(english.says("How much is it?")).contains("¥599");
        org.awaitility.Awaitility.await().until(() -> Instant.now().isAfter(end));
        assertThat(english.says("Is it in stock?")).startsWith("The sale price of ¥599 I mentioned ended on ")
                .contains("; it is ¥699 now. ");
        assertThat(english.says("How much is it?")).contains("¥699").doesNotContain("599");

        shop.put("promotions", "p", promotion("Opening treat", "c2"));
        assertThat(english.says("Are there any promotions?")).contains("Opening treat");
        shop.delete("promotions", "p");
        assertThat(english.says("How much is it?")).startsWith("The promotion \"Opening treat\" I mentioned has ended. ");
        assertThat(english.says("How much is it?")).doesNotContain("treat");
        assertThat(shop.stale).isEmpty();
    }

    @Test
    void whatIsDeletedIsToldByNoRoad() {
        shop = new FreshShop("fresh-deleted");
        List<String> told = new ArrayList<>();
        int roads = 0;
        for (int i = 0; i < 10; i++) {
            boolean zh = i % 2 == 0;
            shop.put("products", "stays" + i, FreshShop.coat(i + 5, zh, zh ? "麻" : "hemp"));
            roads += deletedProduct(i, zh, told);
            roads += deletedVariant(i, zh, told);
            roads += deletedArticle(i, zh, told);
            roads += deletedPromotion(i, zh, told);
        }
        try (TrustSection section = TrustSection.of(51, "Freshness of what is deleted")) {
            section.never("facts told after they were deleted", roads, told)
                    .never("facts that were not told before, so that nothing is shown", 40, unproven)
                    .never("replies without asOf, or with one older than the question", shop.asked, shop.stale)
                    .note("Products, variants, articles and promotions, asked about before, and at once after the 2xx: by page,"
                            + " by name, by id, by what was said before, in a comparison and in a need.");
        }
    }

    private int deletedProduct(int i, boolean zh, List<String> told) {
        String id = "gone" + i;
        Map<String, Object> coat = FreshShop.coat(i, zh, zh ? "雪绒" + i + "号" : "snowdown-" + i);
        coat.put("price", FreshShop.yuan(7310 + i));
        String title = (String) coat.get("title");
        shop.put("products", id, coat);
        String price = zh ? title + "多少钱?" : "How much is the " + title + "?";
        String fabric = zh ? title + "的面料是什么?" : "What fabric is the " + title + "?";
        String before = told(price, null, text -> text.contains("731" + i)) + told(fabric, id, text -> text.contains("雪绒")
                || text.contains("snowdown"));
        if (!before.contains("731" + i) || !(before.contains("雪绒") || before.contains("snowdown"))) {
            unproven.add(before);
        }
        shop.delete("products", id);
        List<String> secrets = List.of("731" + i, "雪绒", "snowdown", "gone-" + i + ".svg", "/p/c" + i, "product:" + id,
                "\"" + id + "\"");
        String other = (String) FreshShop.coat(i + 5, zh, "").get("title");
        String[][] roads = { { price, null }, { fabric, null }, { zh ? "多少钱?" : "How much is it?", id },
                { zh ? "面料是什么?" : "What fabric is it?", id }, { zh ? "介绍一下这款" : "Tell me about this one", id },
                { zh ? id + " 多少钱?" : "How much is " + id + "?", null },
                { zh ? title + "和" + other + "有什么区别?" : "What is the difference between " + title + " and " + other + "?",
                        null },
                { zh ? "有什么外套推荐,一万以内?" : "Can you recommend a coat under 10000?", null },
                { zh ? title + "有图片吗?" : "Do you have pictures of the " + title + "?", null } };
        for (String[] road : roads) {
            check(road[0], shop.ask(road[0], road[1]), secrets, told);
        }
        String then = zh ? "它现在多少钱?什么面料?" : "How much is it now, and what fabric is it?";
        // What was said before is the visitor's to read again; of its price only a new word counts.
        check(then, shop.ask(then, null, price, zh ? title + "是我们的外套。" : "The " + title + " is a coat of ours."), secrets,
                told);
        return roads.length + 1;
    }

    private int deletedVariant(int i, boolean zh, List<String> told) {
        String id = "forms" + i;
        Map<String, Object> coat = FreshShop.coat(i, zh, "wool");
        coat.put("title", zh ? "晚晴 " + CITIES[i] + "风衣" : "Evening " + TOWNS[i] + " trench");
        Map<String, Object> kept = Map.of("sku", "K" + i, "options", Map.of(zh ? "颜色" : "Color", zh ? "蓝色" : "blue"), "price",
                FreshShop.yuan(400 + i), "availability", "in_stock");
        Map<String, Object> gone = Map.of("sku", "G" + i, "options", Map.of(zh ? "颜色" : "Color", zh ? "红色" : "red"), "price",
                FreshShop.yuan(8420 + i), "availability", "in_stock");
        coat.put("variants", List.of(kept, gone));
        shop.put("products", id, coat);
        String question = zh ? "红色多少钱?" : "How much is the red one?";
        String before = shop.ask(question, id).getString("text");
        if (!before.contains("842" + i)) {
            unproven.add(before);
        }
        coat.put("variants", List.of(kept));
        shop.put("products", id, coat);
        String[] asked = { question, zh ? "多少钱?" : "How much is it?", zh ? "红色有货吗?" : "Is the red one in stock?",
                zh ? "介绍一下这款" : "Tell me about this one" };
        for (String one : asked) {
            check(one, shop.ask(one, id), List.of("842" + i, "\"G" + i + "\"", "红色有货", "red is in stock"), told);
        }
        return asked.length;
    }

    private int deletedArticle(int i, boolean zh, List<String> told) {
        String title = zh ? CITIES[i] + "的自提点在哪里?" : "Where is the " + TOWNS[i] + " pickup point?";
        shop.put("articles", "pickup" + i, article(title, zh ? "在梧桐街六号。" : "At six Plane Tree Street.", zh));
        String before = told(title, null, text -> text.contains("梧桐街") || text.contains("Plane Tree"));
        if (!before.contains("梧桐街") && !before.contains("Plane Tree")) {
            unproven.add(before);
        }
        shop.delete("articles", "pickup" + i);
        String[] asked = { title, zh ? CITIES[i] + "自提" : TOWNS[i] + " pickup", zh ? "自提点的地址" : "the pickup address" };
        for (String one : asked) {
            check(one, shop.ask(one, null), List.of("article:pickup" + i, "梧桐街", "Plane Tree"), told);
        }
        return asked.length;
    }

    private int deletedPromotion(int i, boolean zh, List<String> told) {
        String title = zh ? "山茶礼" + i : "Camellia treat " + i;
        shop.put("promotions", "gone" + i, promotion(title, "stays" + i));
        String question = zh ? "有优惠吗?" : "Are there any promotions?";
        String before = shop.ask(question, "stays" + i).getString("text");
        if (!before.contains(title)) {
            unproven.add(before);
        }
        shop.delete("promotions", "gone" + i);
        String[] asked = { question, zh ? "多少钱?" : "How much is it?", zh ? "介绍一下这款,有活动吗" : "Tell me about it; any deals?" };
        for (String one : asked) {
            check(one, shop.ask(one, "stays" + i), List.of(title, "promotion:gone" + i), told);
        }
        return asked.length;
    }

    private static void check(String question, JsonPath reply, List<String> secrets, List<String> told) {
        var saying = new HashMap<String, Object>(reply.getMap(""));
        // Figures of the clock happen to be anything.
        saying.keySet().removeAll(List.of("asOf", "timings"));
        String whole = Json.encode(saying).toLowerCase(Locale.ROOT);
        secrets.stream().filter(secret -> whole.contains(secret.toLowerCase(Locale.ROOT)))
                .forEach(secret -> told.add(question + " → " + secret + " in " + whole));
    }
}
