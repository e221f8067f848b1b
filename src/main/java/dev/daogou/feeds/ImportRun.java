package dev.daogou.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.CanonicalJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One feed on its way in, or what became of it. */
@Entity
@Table(name = "import_run")
public class ImportRun extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    @Enumerated(EnumType.STRING)
    public FeedFormat format;
    @Enumerated(EnumType.STRING)
    public ImportMode mode;
    @Enumerated(EnumType.STRING)
    public ImportState state;
    public int seen;
    public int added;
    public int changed;
    public int unchanged;
    public int removed;
    public int rejected;
    public int embedded;
    @JdbcTypeCode(SqlTypes.JSON)
    public String errors;
    public String fingerprint;
    public String node;
    @Column(name = "came_from")
    public String cameFrom;
    public String name;
    /** Whether what it changed can still be put back: kept for one run of a shop at most. */
    public boolean undoable;
    public String undoes;
    @Column(name = "undone_by")
    public String undoneBy;
    @Column(name = "started_at")
    public Instant startedAt;
    @Column(name = "touched_at")
    public Instant touchedAt;
    @Column(name = "finished_at")
    public Instant finishedAt;

    static ImportRun begin(ImportOrder order, String node, Instant now) {
        ImportRun run = new ImportRun();
        run.id = order.run();
        run.format = order.format();
        run.mode = order.mode();
        run.state = ImportState.RUNNING;
        run.errors = "[]";
        run.fingerprint = order.fingerprint();
        run.node = node;
        run.cameFrom = order.label().from().text();
        run.name = order.label().name();
        run.undoes = order.undoes();
        run.startedAt = now;
        run.touchedAt = now;
        run.persist();
        return run;
    }

    public static Optional<ImportRun> named(String id) {
        return findByIdOptional(id);
    }

    /** Until the transaction ends nobody else gets it this way. */
    static Optional<ImportRun> locked(String id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The latest first. */
    static List<ImportRun> latest(int offset, int limit) {
        return ImportRun.<ImportRun>find("order by startedAt desc, id desc").range(offset, offset + limit - 1).list();
    }

    /** Whether exactly these files were the last to come in. */
    static boolean broughtIn(String fingerprint) {
        return find("fingerprint is not null and state = ?1 order by startedAt desc", ImportState.DONE)
                .<ImportRun>firstResultOptional()
                .filter(run -> run.fingerprint.equals(fingerprint)).isPresent();
    }

    static boolean broughtAnyFiles() {
        return count("fingerprint is not null and state = ?1", ImportState.DONE) > 0;
    }

    /** @return empty when what it changed can be put back */
    Optional<String> whyNotUndone() {
        if (state == ImportState.RUNNING) {
            return Optional.of("This import is still running: wait for its end.");
        }
        if (undoneBy != null) {
            return Optional.of("This import was undone already, by " + undoneBy + ".");
        }
        if (count("undoes = ?1 and state = ?2", id, ImportState.RUNNING) > 0) {
            return Optional.of("This import is being undone.");
        }
        if (undoable) {
            return Optional.empty();
        }
        if (added + changed + removed == 0) {
            return Optional.of("This import changed nothing, so there is nothing to undo.");
        }
        return Optional.of(ImportRun.<ImportRun>find("undoable").<ImportRun>firstResultOptional()
                .map(latest -> "Only the last import that changed something can be undone, which is " + latest.id + ".")
                .orElse("What this import found is no longer kept: post the feed of before again."));
    }

    /** Those that wait for their turn among them. */
    static long countRunning() {
        return count("state = ?1", ImportState.RUNNING);
    }

    void tell(Tally tally, Instant now) {
        seen = tally.seen;
        added = tally.added;
        changed = tally.changed;
        unchanged = tally.unchanged;
        removed = tally.removed;
        rejected = tally.rejected;
        embedded = tally.embedded;
        errors = CanonicalJson.write(tally.errors);
        touchedAt = now;
    }

    void end(ImportState ended, Instant now) {
        state = ended;
        finishedAt = now;
    }

    public ImportView view() {
        return new ImportView(id, state, seen, added, changed, unchanged, removed, rejected, embedded,
                Stream.of(CanonicalJson.read(errors, ImportError[].class)).map(ImportError::translated).toList(), startedAt,
                finishedAt, format, mode,
                new ImportSource(cameFrom), name, undoable, undoes, undoneBy);
    }
}
