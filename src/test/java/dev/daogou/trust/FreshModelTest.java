package dev.daogou.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.upstream.ScriptedUpstream;
import dev.daogou.upstream.WithUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** A provider's model remembers what is no longer so. */
@Tag("trust")
@QuarkusTest
@TestProfile(WithUpstream.class)
class FreshModelTest {

    private static final String ENDED = "之前说的 ¥599 特价已经结束,现在是 ¥699。";

    ScriptedUpstream upstream;

    private FreshShop shop;

    @BeforeEach
    void fresh() {
        upstream.reset();
    }

    private void says(String... tokens) {
        upstream.reset();
        upstream.always().tokens(tokens);
    }

    @Test
    void thePriceOfADeletedProductIsToldByNoModel() {
        shop = new FreshShop("fresh-lies");
        List<String> told = new ArrayList<>();
        List<String> unproven = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean zh = i % 2 == 0;
            Map<String, Object> coat = FreshShop.coat(i, zh, zh ? "棉" : "cotton");
            coat.put("price", FreshShop.yuan(7310 + i));
            shop.put("products", "gone" + i, coat);
            shop.put("products", "stays" + i, FreshShop.coat(i + 5, zh, zh ? "麻" : "hemp"));
            String title = (String) coat.get("title");
            String price = "¥731" + i;
            String about = zh ? "介绍一下这款" : "Tell me about this one";
            says(zh ? "很好。" : "Very good. ", title, zh ? "现在 ¥7" : " costs ¥7", "31" + i, zh ? "。" : " now.");
            if (!toldInTime(shop, about, "gone" + i, price)) {
                unproven.add(title);
            }
            shop.delete("products", "gone" + i);
            String before = title + (zh ? "现在 " : " costs ") + price;
            for (JsonPath reply : List.of(shop.ask(about, "gone" + i), shop.ask(about, "stays" + i),
                    shop.ask(about, "stays" + i, title, before),
                    shop.ask(zh ? "介绍一下" + title : "Tell me about the " + title, null),
                    shop.ask(zh ? "它适合冬天吗?" : "Is it any good in winter?", null, title, before))) {
                if (reply.getString("text").contains("731" + i)) {
                    told.add(reply.prettify());
                }
            }
        }
        try (TrustSection section = TrustSection.of(52, "Freshness under a model")) {
            section.never("a deleted product's price told by a model that says it", 50, told)
                    .never("that was kept back while it was true", 10, unproven)
                    .never("replies without asOf, or with one older than the question", shop.asked, shop.stale);
        }
    }

    @Test
    void aSaleThatHasEndedIsTakenBackByTheModelOrBehindIt() {
        shop = new FreshShop("fresh-model-talks");
        shop.put("products", "c1", FreshShop.coat(0, true, "棉布"));
        for (String[] ending : new String[][]{ { "之前说的 ¥5", "99 特价已经结束,现在是 ¥699 [1]。" },
                { "很轻的外套,棉布面料。" }, { "很轻的外套。", "现在只要 ¥599 [1]。" } }) {
            shop.patch("c1", Map.of("price", FreshShop.yuan(699), "salePrice", FreshShop.yuan(599), "salePriceTo",
                    "2099-01-01T00:00:00Z"));
            var talk = shop.new Talk("c1", "zh");
            says("很轻的外套。", "现在 ¥599 [1]。");
            assertThat(talk.says("介绍一下这款")).contains("¥599").doesNotContain("结束");
            shop.patch("c1", Collections.singletonMap("salePrice", null));
            says(ending);
            String told = talk.says("再详细介绍一下");
            assertThat(told).contains("特价已经结束").containsOnlyOnce("599").contains("¥699");
            assertThat(upstream.received().get(0).body().encode()).contains(ENDED);
            says("很轻的外套。", "现在 ¥699 [1]。");
            assertThat(talk.says("适合冬天穿吗,介绍一下")).doesNotContain("结束", "599");
        }
    }

    /** What has just come in is answerable within five seconds. */
    private static boolean toldInTime(FreshShop shop, String question, String product, String price) {
        Instant end = Instant.now().plusSeconds(5);
        boolean told = shop.ask(question, product).getString("text").contains(price);
        while (!told && Instant.now().isBefore(end)) {
            told = shop.ask(question, product).getString("text").contains(price);
        }
        return told;
    }
}
