package dev.daogou.indexing;

import dev.daogou.shared.Lang;

/**
 * Finds passages by words and by vectors: a derived copy of the passages in the database, which it follows by version. What
 * every adapter must do stands in {@code KnowledgeIndexContract}. Safe for any number of threads.
 */
public interface KnowledgeIndex extends AutoCloseable {

    /** Never waits for a build: until the first one is done it answers with what is there. */
    Candidates search(IndexQuery query);

    /** Whether the shop may have passages in this language: false only when it certainly has none. */
    default boolean mayHold(String shop, Lang lang) {
        return true;
    }

    /**
     * Opens what is there, brings it up to date and compares it with the database; builds anew what is missing, torn or laid
     * out otherwise. An index of other models than the wanted ones is as good as any until {@link #adopt}.
     */
    void open();

    /** Takes over what the database has changed since the last time; it is found when this returns. */
    void catchUp();

    /** Whether catching up has put nothing off that {@link #settle} would do. */
    default boolean settled() {
        return true;
    }

    /** Does what catching up has put off, so that a change never waits for it. It may take long and changes nothing that is found. */
    default void settle() {}

    /** Catches up, then compares the index with the database. */
    Coverage verify();

    /** The models whose vectors it compares now; the wanted ones before it is opened. */
    Models models();

    /**
     * Builds the index anew from the database and puts it in the old one's place, which answers meanwhile. Waits for no model:
     * passages whose vectors are not made yet are found by their words.
     */
    void rebuild(Models models);

    /** As {@link #rebuild}, unless the index has these models already, by whichever process. */
    void adopt(Models models);

    /** Builds the index anew as it is. */
    default void rebuild() {
        rebuild(models());
    }

    /** How many of this shop's passages it holds; 0 while there is nothing to look into. */
    long indexed(String shop);

    IndexAdapter adapter();

    /** Whether the index has been a true copy of the database since it was opened. */
    boolean ready();

    @Override
    void close();
}
