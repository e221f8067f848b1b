package dev.daogou.indexing;

/**
 * Finds passages by words and by vectors: a derived copy of the passages in the database, which it follows by version. What
 * every adapter must do stands in {@code KnowledgeIndexContract}. Safe for any number of threads.
 */
public interface KnowledgeIndex extends AutoCloseable {

    /** Never waits for a build: until the first one is done it answers with what is there. */
    Candidates search(IndexQuery query);

    /**
     * Opens what is there, brings it up to date and compares it with the database; builds anew what is missing, torn or made
     * otherwise. May take long; searches are answered meanwhile.
     */
    void open();

    /** Takes over what the database has changed since the last time; it is found when this returns. */
    void catchUp();

    /** Catches up, then compares the index with the database. */
    Coverage verify();

    /** Builds the index anew from the database and puts it in the old one's place, which answers meanwhile. */
    void rebuild();

    /** Whether the index has been a true copy of the database since it was opened. */
    boolean ready();

    @Override
    void close();
}
