package dev.daogou.indexing;

import java.nio.file.Path;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.daogou.indexing.IndexingConfig.Adapter;
import io.agroal.api.AgroalDataSource;

/** Which adapter answers. A database with pgvector can serve several replicas by one index; the embedded one has none. */
final class IndexChoice {

    private static final Logger LOG = Logger.getLogger(IndexChoice.class);

    private IndexChoice() {}

    @Produces
    @Singleton
    static KnowledgeIndex index(IndexingConfig config, AgroalDataSource database, PassageLog passages) {
        return choose(config.index(), config.dataDir().resolve("index"), database, passages);
    }

    /** @throws IllegalStateException when {@code daogou.index=pgvector} asks for what the database does not have */
    static KnowledgeIndex choose(Adapter wanted, Path directory, DataSource database, PassageSource passages) {
        if (wanted == Adapter.LUCENE) {
            return new LuceneIndex(directory, passages);
        }
        Optional<String> missing = PgVectorExtension.missing(database);
        if (missing.isEmpty()) {
            LOG.info("The knowledge index lies in the database (pgvector)");
            return new PgIndex(database, passages);
        }
        if (wanted == Adapter.PGVECTOR) {
            throw new IllegalStateException("daogou.index=pgvector, but " + missing.get() + "; or set daogou.index=lucene");
        }
        LOG.infof("The knowledge index lies in the data directory (Lucene): %s", missing.get());
        return new LuceneIndex(directory, passages);
    }
}
