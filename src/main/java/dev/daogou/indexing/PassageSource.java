package dev.daogou.indexing;

import java.util.List;
import java.util.Map;

import dev.daogou.shared.Lang;

/** What an index follows: the passages of all shops in the order of their versions, with their vectors. */
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

    /** The first changes after this version, in order; empty when there are none. Never waits for a model. */
    List<Change> after(long version, int limit);

    /** Makes the vectors that these passages lack. */
    void embed(List<Change> changes);

    Census census();

    /** The names of the models whose vectors it hands out now. */
    String models();

    /** By which model a question is compared with passages of this language. */
    String model(Lang lang);
}
