package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import dev.daogou.indexing.IndexingConfig.Adapter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class IndexChoiceTest {

    @TempDir
    Path directory;

    @Test
    void aDatabaseWithTheExtensionIsTakenUnlessLuceneIsAskedFor() throws IOException, InterruptedException, SQLException {
        try (PgVectorServer server = PgVectorServer.start()) {
            var database = server.fresh();

            assertThat(IndexChoice.choose(Adapter.AUTO, directory, database, new ScriptedPassages()))
                    .isInstanceOf(PgIndex.class);
            assertThat(IndexChoice.choose(Adapter.PGVECTOR, directory, database, new ScriptedPassages()))
                    .isInstanceOf(PgIndex.class);
            assertThat(IndexChoice.choose(Adapter.LUCENE, directory, database, new ScriptedPassages()))
                    .isInstanceOf(LuceneIndex.class);
        }
    }

    @Test
    void anAccountThatMayNotMakeTheTablesGetsLucene() throws IOException, InterruptedException, SQLException {
        try (PgVectorServer server = PgVectorServer.start()) {
            var owners = server.fresh();
            try (var connection = owners.getConnection(); var statement = connection.createStatement()) {
                statement.execute("create extension vector; create role guest login");
            }
            var guests = (PGSimpleDataSource) owners;
            guests.setUser("guest");

            assertThat(IndexChoice.choose(Adapter.AUTO, directory, guests, new ScriptedPassages()))
                    .isInstanceOf(LuceneIndex.class);
            assertThatThrownBy(() -> IndexChoice.choose(Adapter.PGVECTOR, directory, guests, new ScriptedPassages()))
                    .hasMessageContaining("grant create on the database");
        }
    }

    @Test
    void theEmbeddedDatabaseHasNone() throws IOException {
        try (EmbeddedPostgres embedded = EmbeddedPostgres.start()) {
            var database = embedded.getPostgresDatabase();

            assertThat(IndexChoice.choose(Adapter.AUTO, directory, database, new ScriptedPassages()))
                    .isInstanceOf(LuceneIndex.class);
            assertThatThrownBy(() -> IndexChoice.choose(Adapter.PGVECTOR, directory, database, new ScriptedPassages()))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("daogou.index=pgvector")
                    .hasMessageContaining("install pgvector").hasMessageContaining("daogou.index=lucene");
        }
    }

    @Test
    void anExtensionWithoutIterativeScansIsTooOld() {
        assertThat(PgVectorExtension.recent("0.7.4")).isFalse();
        assertThat(PgVectorExtension.recent("0.8.0")).isTrue();
        assertThat(PgVectorExtension.recent("1.0")).isTrue();
    }
}
