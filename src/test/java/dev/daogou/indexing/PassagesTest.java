package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
class PassagesTest {

    @Inject
    Passages passages;
    @Inject
    AgroalDataSource database;

    private String shop;

    @BeforeEach
    void openAShop() throws SQLException {
        shop = Ids.fresh("s");
        run("insert into shop values (?, 'Test', 'CNY', 'UTC', '{zh}', '{}', 'x', '{}', now())");
    }

    @Test
    void anUnchangedPassageKeepsItsVersion() throws SQLException {
        PassageOwner jacket = PassageOwner.product("jacket");
        write(Map.of(jacket, List.of(spec("jacket", "a", "充绒量 180g"), spec("jacket", "b", "800FP"))));
        long a = version("a");
        long b = version("b");

        write(Map.of(jacket, List.of(spec("jacket", "a", "充绒量 180g"), spec("jacket", "b", "850FP"))));

        assertThat(version("a")).isEqualTo(a);
        assertThat(version("b")).isGreaterThan(b);
    }

    @Test
    void whatTheOwnerNoLongerHasIsRemovedAndComesBackAsNew() throws SQLException {
        PassageOwner jacket = PassageOwner.product("jacket");
        write(Map.of(jacket, List.of(spec("jacket", "a", "充绒量 180g"), spec("jacket", "b", "800FP"))));
        long b = version("b");
        write(Map.of(jacket, List.of(spec("jacket", "a", "充绒量 180g"))));

        assertThat(count("removed_at is not null and id = 'b' and text = ''")).isOne();
        assertThat(version("b")).isGreaterThan(b);

        write(Map.of(jacket, List.of(spec("jacket", "a", "充绒量 180g"), spec("jacket", "b", "800FP"))));
        assertThat(count("removed_at is null")).isEqualTo(2);
    }

    @Test
    void anotherOwnersAndAnotherShopsPassagesStay() throws SQLException {
        write(Map.of(PassageOwner.product("jacket"), List.of(spec("jacket", "a", "one")), PassageOwner.article("returns"),
                List.of(spec(null, "r", "two"))));
        String first = shop;
        openAShop();
        write(Map.of(PassageOwner.product("jacket"), List.of(spec("jacket", "a", "three"))));
        write(Map.of(PassageOwner.product("jacket"), List.of()));

        assertThat(count("removed_at is null")).isZero();
        shop = first;
        assertThat(count("removed_at is null")).isEqualTo(2);
    }

    @Test
    void twoPassagesWithOneIdAreRefused() {
        assertThatThrownBy(() -> write(
                Map.of(PassageOwner.product("jacket"), List.of(spec("jacket", "a", "one"), spec("jacket", "a", "two")))))
                .hasMessageContaining("two passages have the id a");
    }

    @Test
    void aTextIsEmbeddedOnce() {
        List<Passage> two = List.of(spec("p", Ids.fresh("x"), "text " + shop), spec("q", Ids.fresh("x"), "text " + shop));

        assertThat(passages.embedMissing(two).made()).isOne();
        assertThat(passages.embedMissing(two).made()).isZero();
    }

    @Test
    void aLargeUnchangedFeedWritesNothing() throws SQLException {
        Map<PassageOwner, List<Passage>> feed = new HashMap<>();
        IntStream.range(0, 400).forEach(p -> feed.put(PassageOwner.product("p" + p), IntStream.range(0, 5)
                .mapToObj(i -> spec("p" + p, "p" + p + "#" + i, "one text, which the index embeds once"))
                .toList()));
        write(feed);
        assertThat(count("removed_at is null")).isEqualTo(2_000);
        long mark = maxVersion();

        write(feed);

        assertThat(maxVersion()).isEqualTo(mark);
    }

    private void write(Map<PassageOwner, List<Passage>> now) {
        CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().run(() -> passages.replaceAll(now)));
    }

    private static Passage spec(String product, String id, String text) {
        return new Passage(id, "product:" + product + "#spec", PassageKind.SPEC, product, null, null, Lang.ZH, "羽绒服", text,
                null,
                null);
    }

    private long version(String id) throws SQLException {
        return number("select version from passage where shop = ? and id = '" + id + "'");
    }

    private long maxVersion() throws SQLException {
        return number("select max(version) from passage where shop = ?");
    }

    private long count(String where) throws SQLException {
        return number("select count(*) from passage where shop = ? and " + where);
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql)) {
            select.setString(1, shop);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.setString(1, shop);
            statement.executeUpdate();
        }
    }
}
