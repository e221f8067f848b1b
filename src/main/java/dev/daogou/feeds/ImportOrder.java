package dev.daogou.feeds;

/**
 * What a run was asked to do.
 *
 * @param fingerprint of the files it is made from, where they are ours, or {@code null}
 * @param undoes the run whose work it takes back, or {@code null}
 */
record ImportOrder(String run, String shop, FeedLabel label, String fingerprint, String undoes) {

    FeedFormat format() {
        return label.format();
    }

    ImportMode mode() {
        return label.mode();
    }
}
