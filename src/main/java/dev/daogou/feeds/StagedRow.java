package dev.daogou.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * A row of a feed as it waits for its commit.
 *
 * @param ord its place in the feed, unique in the run
 * @param doc {@code null} for a rejected row that still names its id, and for a withdrawn one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StagedRow(int ord, Integer line, RowKind kind, String id, @JsonRawValue String doc, String hash) {

    /** In place of a hash: the feed says that the thing is not for sale. */
    static final String WITHDRAWN = "withdrawn";

    static StagedRow of(int ord, Integer line, FeedItem item) {
        return new StagedRow(ord, line, item.kind(), item.id(), item.json(), item.contentHash());
    }

    static StagedRow namedOnly(int ord, Integer line, RowKind kind, String id) {
        return new StagedRow(ord, line, kind, id, null, null);
    }

    static StagedRow withdrawn(int ord, Integer line, RowKind kind, String id) {
        return new StagedRow(ord, line, kind, id, null, WITHDRAWN);
    }
}
