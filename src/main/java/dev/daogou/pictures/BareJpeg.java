package dev.daogou.pictures;

import java.io.ByteArrayOutputStream;

/**
 * The segments of a JPEG that its pixels are made of, and which way up it was taken. Comments, places, thumbnails, colour
 * profiles and what is hung on behind the end are not given to a decoder.
 *
 * @param orientation as Exif has it, 1 to 8; 1 where nothing is said
 * @param scans how often the picture is gone through; a few, or some dozens where it comes up gradually
 */
record BareJpeg(byte[] bytes, int orientation, int scans) {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    /** Says how the colours are mixed. */
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    static BareJpeg of(byte[] jpeg) {
        var bare = new ByteArrayOutputStream(jpeg.length);
        int orientation = 1;
        int scans = 0;
        int at = 0;
        while (at + 1 < jpeg.length) {
            int marker = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) != 0xFF || marker == EOI) {
                break;
            }
            int end = marker == 0xFF ? at + 1 : at + 2 + (isAlone(marker) ? 0 : length(jpeg, at + 2));
            if (end > jpeg.length) {
                break;
            }
            if (marker == SOS) {
                scans++;
                end = endOfScan(jpeg, end);
            } else if (marker == APP1) {
                orientation = Exif.orientation(jpeg, at + 4, end, orientation);
            }
            if (!isLeftOut(marker)) {
                bare.write(jpeg, at, end - at);
            }
            at = end;
        }
        bare.write(0xFF);
        bare.write(EOI);
        return new BareJpeg(bare.toByteArray(), orientation, scans);
    }

    private static boolean isAlone(int marker) {
        return marker == SOI || marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean isLeftOut(int marker) {
        return marker > APP0 && marker <= APP15 && marker != APP14 || marker == COMMENT || marker == 0xFF;
    }

    /** The two bytes of it count too. */
    private static int length(byte[] jpeg, int at) {
        return at + 1 < jpeg.length ? Math.max(2, (jpeg[at] & 0xFF) << 8 | jpeg[at + 1] & 0xFF) : Short.MAX_VALUE;
    }

    /** Where the next marker is that does not belong to the scan's own data. */
    private static int endOfScan(byte[] jpeg, int from) {
        for (int at = from; at + 1 < jpeg.length; at++) {
            int next = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                return at;
            }
        }
        return jpeg.length;
    }
}
