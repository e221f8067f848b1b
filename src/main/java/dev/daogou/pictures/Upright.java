package dev.daogou.pictures;

import java.awt.geom.AffineTransform;

/** Turns a picture the way up it was taken. */
final class Upright {

    private Upright() {}

    /** Whether width and height change places. */
    static boolean liesOnItsSide(int orientation) {
        return orientation >= 5;
    }

    /** @param width pixels of the picture as it is stored, likewise {@code height} */
    static AffineTransform of(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
