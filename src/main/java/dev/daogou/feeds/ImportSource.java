package dev.daogou.feeds;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a run's rows came from.
 *
 * @param text as the wire and the database have it
 */
public record ImportSource(@JsonValue String text) {

    /** Somebody posted the feed. */
    public static final ImportSource BODY = new ImportSource("body");
    static final ImportSource DEMO = new ImportSource("demo");
    /** They were the shop's own before the run that is undone. */
    static final ImportSource UNDO = new ImportSource("undo");

    /** @param id of the feed by address */
    public static ImportSource feed(String id) {
        return new ImportSource("feed:" + id);
    }

    /** @param file its name in the watched folder */
    public static ImportSource folder(String file) {
        return new ImportSource("folder:" + file);
    }
}
