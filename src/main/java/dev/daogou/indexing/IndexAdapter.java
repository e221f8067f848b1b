package dev.daogou.indexing;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where the knowledge index lies. On the wire lower case. */
public enum IndexAdapter {
    /** In the data directory. */
    LUCENE,
    /** In the database. */
    PGVECTOR;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
