package dev.daogou.pictures;

/**
 * A picture of our own making.
 *
 * @param type {@code image/jpeg}, or {@code image/png} where something shows through
 * @param width pixels, likewise {@code height}; neither more than {@link Remake#LONGEST_SIDE}
 */
record MadeAnew(String type, int width, int height, byte[] bytes) {}
