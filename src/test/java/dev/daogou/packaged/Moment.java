package dev.daogou.packaged;

/** Where a process can be when it dies. In the order of an import, then what starts do. */
enum Moment {

    /** The feed is on its way over the wire. */
    ARRIVING,
    /** It is read, checked and laid aside. */
    STAGING,
    /** Vectors are made. */
    EMBEDDING,
    /** The transaction that shows everything at once is open. */
    COMMITTING,
    /** It has committed; the index follows. */
    CATCHING_UP,
    /** The index is built anew. */
    REBUILDING,
    /** The service starts on intact data. */
    STARTING;

    boolean ofImport() {
        return ordinal() <= CATCHING_UP.ordinal();
    }
}
