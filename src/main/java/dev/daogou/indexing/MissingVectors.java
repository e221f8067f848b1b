package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.indexing.PassageSource.Change;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Gives passages the vectors that their writer did not make before the commit. They are found by their words meanwhile; with
 * the vector they get a new version, by which every follower learns of it. One shop's thousand new texts therefore never keep
 * another shop's change from being found.
 */
@ApplicationScoped
class MissingVectors {

    private static final int PAGE = 200;

    private final AgroalDataSource database;
    private final PassageLog passages;
    private final Vectors vectors;

    MissingVectors(AgroalDataSource database, PassageLog passages, Vectors vectors) {
        this.database = database;
        this.passages = passages;
        this.vectors = vectors;
    }

    /** Whether passages without a vector were read since the last call, or may be left over from before the start. */
    boolean seen() {
        return passages.sawBare();
    }

    /** As if some had been read: an index of other models has taken over. */
    void look() {
        passages.lookForBare();
    }

    /**
     * @param models whose vectors the index compares
     * @return why there are passages left that have none; empty when all have
     */
    Optional<String> fill(Models models) {
        for (List<Change> bare = passages.bare(PAGE, models); !bare.isEmpty(); bare = passages.bare(PAGE, models)) {
            Embedded embedded = vectors.embedMissing(bare.stream().map(Change::passage).toList(), models,
                    Embedder.PATIENT);
            if (embedded.lacking() > 0) {
                return embedded.why();
            }
            List<Change> done = bare;
            QuarkusTransaction.requiringNew().run(() -> touch(done));
        }
        return Optional.empty();
    }

    private void touch(List<Change> changes) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(PassageRows.LOCK);
                PreparedStatement touch = connection.prepareStatement("""
                        update passage set version = nextval('passage_version') where shop = ? and id = ? and removed_at is null
                        """)) {
            lock.execute();
            for (Change change : changes) {
                touch.setString(1, change.shop());
                touch.setString(2, change.id());
                touch.addBatch();
            }
            touch.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the passages could not be given their vectors", e);
        }
    }
}
