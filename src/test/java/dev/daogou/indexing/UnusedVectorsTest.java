package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

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
class UnusedVectorsTest {

    @Inject
    UnusedVectors unused;
    @Inject
    Passages passages;
    @Inject
    AgroalDataSource database;

    private final String shop = Ids.fresh("s");
    private final Passage passage = new Passage("a", "article:a", PassageKind.FAQ, null, "a", null, Lang.EN, "Returns " + shop,
            "Within 30 days.", null, null);

    @BeforeEach
    void aShopWithAPassageAndItsVector() throws SQLException {
        run("insert into shop values ('" + shop + "', 'Test', 'CNY', 'UTC', '{zh}', '{}', 'x', '{}', now())");
        passages.embedMissing(List.of(passage));
        CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew()
                .run(() -> passages.replace(PassageOwner.article("a"), List.of(passage))));
    }

    @Test
    void aModelIsForgottenWhenNobodyHasUsedItForAWhile() throws SQLException {
        run("insert into embedding (model, text_hash, vector) values ('old', '" + passage.textHash() + "', '\\x00')");
        unused.use();
        unused.forget();
        assertThat(count("model = 'old'")).isOne();

        run("update embedding_model set used_at = now() - interval '8 days' where name = 'old'");
        unused.forget();

        assertThat(count("model = 'old'")).isZero();
        assertThat(count("text_hash = '" + passage.textHash() + "'")).isOne();
    }

    @Test
    void theModelsInUseAreKeptHoweverLongTheServiceStood() throws SQLException {
        run("update embedding_model set used_at = now() - interval '8 days'");
        unused.use();
        unused.forget();

        assertThat(count("text_hash = '" + passage.textHash() + "'")).isOne();
    }

    @Test
    void aTextThatNoPassageHasIsForgottenOnceItIsOld() throws SQLException {
        String orphan = Ids.fresh("text");
        run("insert into embedding (model, text_hash, vector) values ('" + BgeSmall.nameOf(Lang.EN) + "', '" + orphan
                + "', '\\x00')");
        unused.forget();
        assertThat(count("text_hash = '" + orphan + "'")).isOne();

        run("update embedding set created_at = now() - interval '2 days' where text_hash in ('" + orphan + "', '"
                + passage.textHash() + "')");
        unused.forget();

        assertThat(count("text_hash = '" + orphan + "'")).isZero();
        assertThat(count("text_hash = '" + passage.textHash() + "'")).isOne();
    }

    private long count(String where) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from embedding where " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
