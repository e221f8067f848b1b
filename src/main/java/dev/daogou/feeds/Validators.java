package dev.daogou.feeds;

/**
 * By which a feed is recognised as the one that came in last.
 *
 * @param etag as the server wrote it, or {@code null}
 * @param lastModified as the server wrote it, or {@code null}
 * @param hash of the unpacked body, or {@code null} before the first
 */
record Validators(String etag, String lastModified, String hash) {

    static final Validators NONE = new Validators(null, null, null);
    private static final int LONGEST = 500;

    /** What a server sends is kept only as far as it can be sent back. */
    Validators {
        etag = sendable(etag);
        lastModified = sendable(lastModified);
    }

    private static String sendable(String header) {
        return header != null && header.length() <= LONGEST && header.matches("[\\x20-\\x7E]+") ? header : null;
    }

    boolean conditional() {
        return etag != null || lastModified != null;
    }
}
