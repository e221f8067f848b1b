package dev.daogou.feeds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.SoldProduct;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;
import io.agroal.api.AgroalDataSource;

/** A whole shop as canonical JSONL, as it stood at one moment; imported into another shop, that one answers the same. */
@ApplicationScoped
public class Export {

    /** Rows in memory at a time. */
    private static final int FETCHED = 200;

    /** Each holds a connection for as long as its reader takes; the others answer visitors. */
    private static final int MOST_AT_ONCE = 4;
    private static final Duration BUSY = Duration.ofSeconds(10);

    /** A reader who stalls longer between rows is cut: the database cannot tidy up behind an open snapshot. */
    private static final String SNAPSHOT = "set transaction isolation level repeatable read read only; "
            + "set local idle_in_transaction_session_timeout = '60s'";

    private static final String PRODUCTS = """
            select cast(p.doc as text), (select cast(coalesce(json_agg(o order by o.position), '[]') as text) from offer o
                                          where o.shop = p.shop and o.product_id = p.id)
              from product p where p.shop = ? order by p.id""";
    private static final String OTHERS = "select cast(doc as text) from %s where shop = ? order by id";

    private final AgroalDataSource database;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    Export(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Products by id, then articles, then promotions.
     *
     * @throws Problem 503 before anything is written, when too many are at it
     * @throws IOException when the reader is gone
     */
    public void write(String shop, Set<RowKind> kinds, OutputStream out) throws IOException {
        if (!free.tryAcquire()) {
            throw Problem.unavailable("Other exports are still being read: ask again in a moment.", BUSY);
        }
        try (Connection connection = database.getConnection()) {
            Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            connection.setAutoCommit(false);
            try (Statement first = connection.createStatement()) {
                first.execute(SNAPSHOT);
                for (RowKind kind : kinds) {
                    write(connection, shop, kind, lines);
                }
            } finally {
                connection.rollback();
            }
            lines.flush();
        } catch (SQLException e) {
            throw new IllegalStateException("the shop could not be exported", e);
        } finally {
            free.release();
        }
    }

    private static void write(Connection connection, String shop, RowKind kind, Writer lines) throws SQLException, IOException {
        try (PreparedStatement select = connection
                .prepareStatement(kind == RowKind.PRODUCT ? PRODUCTS : OTHERS.formatted(kind.table))) {
            select.setFetchSize(FETCHED);
            select.setString(1, shop);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.write(kind == RowKind.PRODUCT ? product(row.getString(1), row.getString(2)) : row.getString(1));
                    lines.write('\n');
                }
            }
        }
    }

    private static String product(String doc, String offers) {
        var rows = Stream.of(CanonicalJson.read(offers, ExportedOffer[].class)).map(ExportedOffer::row).toList();
        return CanonicalJson.write(new SoldProduct(CanonicalJson.read(doc, ProductDoc.class), rows).doc());
    }
}
