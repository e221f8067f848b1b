package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;

/** A shop and another one that was made of its export: whoever asks cannot tell them apart. */
record TwinShops(Merchant first, Merchant second) {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** @param shop whose things go out; another one is opened for them */
    static TwinShops of(Merchant shop, String twin, String currency) {
        Merchant second = Merchant.of(twin, currency);
        String file = shop.export();
        JsonPath run = second.importsCleanly(file);
        assertThat(run.getInt("seen")).isEqualTo((int) file.lines().count());
        assertThat(run.getInt("embedded")).as("texts that the other shop did not have").isZero();
        return new TwinShops(shop, second);
    }

    void exportTheSame() {
        assertThat(second.export().lines()).containsExactlyElementsOf(first.export().lines().toList());
    }

    void holdTheSameFileUnchanged() {
        String file = first.export();
        long lines = file.lines().count();
        assertThat(first.importsCleanly(file).getLong("unchanged")).as("the shop's own export").isEqualTo(lines);
    }

    /** To the last field that can be searched or quoted. */
    void holdTheSamePassages(AgroalDataSource database) throws SQLException {
        assertThat(passages(database, second.shop())).isNotEmpty().isEqualTo(passages(database, first.shop()));
    }

    private static Map<String, String> passages(AgroalDataSource database, String shop) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (var connection = database.getConnection();
                var select = connection
                        .prepareStatement("select id, row_hash from passage where shop = ? and removed_at is null")) {
            select.setString(1, shop);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                }
            }
        }
        return found;
    }

    /** The index follows the commit by a moment. */
    void findTheSame(Map<String, Object> query) {
        await().atMost(SOON).untilAsserted(() -> assertThat(second.search(query).getList("hits"))
                .as("%s", query).isEqualTo(first.search(query).getList("hits")));
    }

    void answerTheSame(Map<String, Object> question) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reply(second, question)).as("%s", question).isEqualTo(reply(first, question)));
    }

    /** What took how long, and when it was said, may differ. */
    private static Map<String, Object> reply(Merchant shop, Map<String, Object> question) {
        Map<String, Object> reply = new HashMap<>(
                shop.json(question).post("/api/v1/ask").then().statusCode(200).extract().jsonPath().getMap(""));
        List.of("asOf", "timings").forEach(reply::remove);
        return reply;
    }
}
