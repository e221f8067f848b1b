package dev.daogou.indexing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.shop.CurrentShop;
import io.agroal.api.AgroalDataSource;

/** The passages of the current shop, as the database holds them. The knowledge index follows within a second of the commit. */
@ApplicationScoped
public class Passages {

    private final AgroalDataSource database;
    private final Vectors vectors;
    private final CurrentShop shop;
    private final Event<PassagesChanged> changed;
    private final ObjectMapper json;
    private final Clock clock;

    Passages(AgroalDataSource database, Vectors vectors, CurrentShop shop, Event<PassagesChanged> changed, ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.vectors = vectors;
        this.shop = shop;
        this.changed = changed;
        this.json = json;
        this.clock = clock;
    }

    /** Replaces what one product or article had. Unchanged passages keep their row and version. */
    @Transactional
    public void replace(PassageOwner owner, List<Passage> now) {
        replaceAll(Map.of(owner, now));
    }

    /** Removes what one product or article had. */
    @Transactional
    public void remove(PassageOwner owner) {
        replaceAll(Map.of(owner, List.of()));
    }

    /** Removes what these products and articles had. */
    @Transactional
    public void removeAll(Collection<PassageOwner> owners) {
        replaceAll(owners.stream().distinct().collect(Collectors.toMap(Function.identity(), owner -> List.of())));
    }

    /**
     * Replaces what many products and articles had, in the caller's transaction and in a few statements. From the first change
     * until the commit other writers of passages wait, in every shop: call it late in a long transaction.
     *
     * @throws IllegalArgumentException when two passages share an id
     */
    @Transactional
    public void replaceAll(Map<PassageOwner, ? extends Collection<Passage>> now) {
        PassageRows rows = new PassageRows(shop.id(), now);
        try (Connection connection = database.getConnection()) {
            if (rows.write(connection, json, clock.instant())) {
                changed.fire(new PassagesChanged(shop.id()));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the passages could not be written", e);
        }
    }

    /**
     * Makes and stores the vectors that these passages still lack by the models of the index that answers, in short
     * transactions of its own; safe to repeat. Call it before the transaction that writes the passages, so that a commit never
     * waits for a model. A model that cannot be asked does not keep the passages out: what they say counts today, their words
     * are found at once, and they get their vectors by themselves when it is back.
     *
     * @param patience with a model elsewhere, for each of the steps
     */
    public Embedded embedMissing(Collection<Passage> passages, Duration patience) {
        return vectors.embedMissing(passages, patience);
    }

    /** As patient as the model's own limits. */
    public Embedded embedMissing(Collection<Passage> passages) {
        return embedMissing(passages, Embedder.PATIENT);
    }
}
