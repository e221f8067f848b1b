package dev.daogou.indexing;

import java.util.List;
import java.util.Map;

/** What an index follows: the passages of all shops in the order of their versions, with the vectors that were made of them. */
interface PassageSource {

    /**
     * One version of a passage.
     *
     * @param passage {@code null} when it was removed
     * @param model makes the vector
     * @param vector {@code null} when it is not made yet
     */
    record Change(String shop, String id, long version, Passage passage, String model, float[] vector) {}

    /**
     * How many passages each shop has, in one snapshot.
     *
     * @param mark the last version, 0 when there is none
     */
    record Census(long mark, Map<String, Long> byShop) {}

    /**
     * The first changes after this version, in order, with their vectors by these models; empty when there are none. Never
     * waits for a model.
     */
    List<Change> after(long version, int limit, Models models);

    Census census();

    /** The models that vectors are to be of. */
    Models wanted();

    /** For each language the model that has made the most vectors of its passages; the wanted one where none has made more. */
    Models stocked();
}
