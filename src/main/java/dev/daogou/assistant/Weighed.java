package dev.daogou.assistant;

/**
 * What was found, weighed; each part 0..1.
 *
 * @param strength of the best passage
 * @param agreement of words and meaning on it
 * @param coverage of the question's rare words
 * @param confidence of the three together, and of whether the product has what is asked for
 */
record Weighed(double strength, double agreement, double coverage, double confidence) {

    static final Weighed NOTHING = new Weighed(0, 0, 0, 0);
}
