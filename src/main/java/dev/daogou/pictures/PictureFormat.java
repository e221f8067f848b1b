package dev.daogou.pictures;

import java.util.Arrays;

import dev.daogou.shared.Problem;

/** What a file is by how it begins; what its sender calls it counts for nothing. */
enum PictureFormat {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF), PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    static final String REMEDY = "save it as JPEG or PNG and send it again";

    final String type;
    private final int[] begins;

    PictureFormat(String type, int... begins) {
        this.type = type;
        this.begins = begins;
    }

    /** @throws Problem 415 for everything else, such as WebP, GIF and SVG */
    static PictureFormat of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst()
                .orElseThrow(() -> Problem.unsupported("body", "is no JPEG and no PNG: " + REMEDY));
    }

    private boolean begins(byte[] file) {
        if (file.length < begins.length) {
            return false;
        }
        for (int i = 0; i < begins.length; i++) {
            if ((file[i] & 0xFF) != begins[i]) {
                return false;
            }
        }
        return true;
    }
}
