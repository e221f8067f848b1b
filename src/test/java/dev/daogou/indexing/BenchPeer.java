package dev.daogou.indexing;

/** Something that answers a query of the bench: an adapter, or the plainest thing it could be compared with. */
interface BenchPeer {

    /** How many passages it brought up. */
    int search(IndexQuery query) throws Exception;
}
