package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;

/** A database that a bench asks, and what its server's process for us has spent. */
final class BenchDatabase {

    private BenchDatabase() {}

    /** As the application's own pool; what is asked one after the other is asked by one connection. */
    static AgroalDataSource pool(DataSource database) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                .initialSize(1).maxSize(2).connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                        ((PGSimpleDataSource) database).getURL()).principal(new NamePrincipal("postgres")))));
    }

    /** The processor time so far of the process behind the pool's connection. */
    static Supplier<Duration> processor(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle backend = ProcessHandle.of(row.getLong(1)).orElseThrow();
            return () -> backend.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    /** How many bytes the expression says of the index's tables, such as {@code pg_table_size(schema || '.entry')}. */
    static long bytes(DataSource database, String expression) throws SQLException {
        String sql = """
                select sum(%s) from (select 'knowledge_index_' || build as schema from knowledge_index) s
                """.formatted(expression);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
