package dev.daogou.indexing;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SearchTest {

    /** The promise is 5 s; a busy machine that runs other tests too may take longer without anything being wrong. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Passages passages;
    @Inject
    Search search;
    @Inject
    KnowledgeIndex index;
    @Inject
    AgroalDataSource database;
    @Inject
    Clock clock;

    private String shop;

    @BeforeEach
    void openAShop() throws SQLException {
        shop = Ids.fresh("s");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into shop values (?, 'Test', 'CNY', 'UTC', '{zh}', '{}', 'x', '{}', now())")) {
            insert.setString(1, shop);
            insert.executeUpdate();
        }
        await().atMost(Duration.ofSeconds(60)).until(index::ready);
    }

    @Test
    void aQuestionFindsItsAnswerInWordsAndInMeaning() {
        write("jacket", Lang.ZH, "极光羽绒服", "充绒量: 180g", "面料: 防泼水尼龙", "适合温度: -15℃");
        write("phone", Lang.ZH, "星河手机", "电池: 5000mAh", "屏幕: 6.7英寸 OLED");

        await().atMost(SOON).until(() -> first("零下十五度能穿吗"), "适合温度: -15℃"::equals);
        await().atMost(SOON).until(() -> first("手机续航怎么样"), "电池: 5000mAh"::equals);
        Hit best = search.search(request("充绒量多少")).get(0);
        assertThat(best.passage().text()).isEqualTo("充绒量: 180g");
        assertThat(best.lexicalRank()).isOne();
        assertThat(best.semanticRank()).isOne();
        assertThat(best.score()).isBetween(0.3, 1.0);
    }

    @Test
    void aQuestionInTheOtherLanguageFindsWhatTheShopHas() {
        write("bottle", Lang.EN, "Glass water bottle", "Capacity: 1000 ml", "Colour: blue", "Dishwasher safe: yes");

        await().atMost(SOON).until(() -> !search.search(request("1000ml")).isEmpty());
        Hit best = search.search(request("玻璃水瓶是1000ml的吗")).get(0);
        assertThat(best.passage().text()).isEqualTo("Capacity: 1000 ml");
        assertThat(best.cosine()).isNotNull();
    }

    @Test
    void aChangeAndARemovalAreSeenSoon() {
        write("jacket", Lang.EN, "Aurora jacket", "Fill power: 800FP");
        await().atMost(SOON).until(() -> first("fill power"), "Fill power: 800FP"::equals);

        write("jacket", Lang.EN, "Aurora jacket", "Fill power: 850FP");
        await().atMost(SOON).until(() -> first("fill power"), "Fill power: 850FP"::equals);

        write("jacket", Lang.EN, "Aurora jacket");
        await().atMost(SOON).until(() -> search.search(request("fill power")).isEmpty());
    }

    @Test
    void whatIsGoneIsFoundNoMoreAndWhatIsRewrittenAsItIsNowHoweverFarTheIndexIs() {
        for (int i = 0; i < 30; i++) {
            String before = "Fill power: " + (500 + i) + "FP";
            write("jacket", Lang.EN, "Aurora jacket", before, "Care: wash cold, " + i);
            await().atMost(SOON).until(() -> first("fill power"), before::equals);
            write("jacket", Lang.EN, "Aurora jacket", "Fill power: " + (800 + i) + "FP");
            assertThat(search.search(request("fill power and care"))).extracting(hit -> hit.passage().text())
                    .containsExactly("Fill power: " + (800 + i) + "FP");
        }
    }

    @Test
    void aPassageThatNobodyEmbeddedGetsItsVectorByItself() {
        Passage bare = new Passage("tent", "product:tent#spec", PassageKind.SPEC, "tent", null, null, Lang.EN,
                "Ridge tent " + shop,
                "Weight: 2.4 kg", null, null);
        CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew()
                .run(() -> passages.replace(PassageOwner.product("tent"), List.of(bare))));

        await().atMost(SOON).until(() -> first("tent weight"), "Weight: 2.4 kg"::equals);
        await().atMost(SOON).until(() -> search.search(request("how heavy is it")).stream()
                .anyMatch(hit -> hit.cosine() != null));
    }

    @Test
    void aBlankQuestionFindsNothing() {
        assertThat(search.search(request(" "))).isEmpty();
    }

    @Test
    void theIndexIsATrueCopyAndSaysSo() {
        write("jacket", Lang.EN, "Aurora jacket", "Fill power: 800FP");

        assertThat(index.verify().complete()).isTrue();
        when().get("/q/health/ready").then().body("checks.name", hasItems("index", "embedder"));
    }

    private String first(String question) {
        return search.search(request(question)).stream().findFirst().map(hit -> hit.passage().text()).orElse("");
    }

    private SearchRequest request(String question) {
        return SearchRequest.of(shop, question, 10, clock.instant());
    }

    private void write(String product, Lang lang, String title, String... specs) {
        List<Passage> list = java.util.stream.IntStream.range(0, specs.length)
                .mapToObj(i -> new Passage(product + "#" + i, "product:" + product + "#spec", PassageKind.SPEC, product, null,
                        "A > B", lang, title, specs[i], null, null))
                .toList();
        passages.embedMissing(list);
        CurrentShop.within(shop,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> passages.replaceAll(Map.of(PassageOwner.product(product), list))));
    }
}
