package dev.daogou.indexing;

/**
 * Finds passages by words and by vectors: a derived copy of the passages in the database, which it follows by version. What
 * every adapter must do stands in {@code KnowledgeIndexContract}.
 */
public interface KnowledgeIndex {

    /** Never waits for a build: before the first one is done it answers with what is there. */
    Candidates search(IndexQuery query);

    /** Takes over what the database has changed since the last time; what it took is found when this returns. */
    void catchUp();

    /** Compares the index with the database. */
    Coverage verify();

    /** Builds the index anew from the database and puts it in the old one's place, which answers meanwhile. */
    void rebuild();

    /** Whether the first build or catch-up since the start is done. */
    boolean ready();
}
