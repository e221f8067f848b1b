package dev.daogou.assistant;

/**
 * What was found, weighed; each part 0..1.
 *
 * @param strength score of the best passage
 * @param best how likely the passage that seems likeliest is to answer
 * @param together how likely one of the best few is
 * @param confidence that the question can be answered from what was found, and from the data sheet where it asks for a line of it
 */
record Weighed(double strength, double best, double together, double confidence) {

    static final Weighed NOTHING = new Weighed(0, 0, 0, 0);
}
