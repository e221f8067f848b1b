package dev.daogou.shop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What hangs on an answer, and so how sure one has to be to give it. Lower case on the wire. */
public enum Stakes {
    /** What is in it, for whom it is, how long it keeps: somebody's health. */
    @JsonProperty("safety")
    SAFETY,
    /** Returns, warranty and what else the shop is held to. */
    @JsonProperty("promises")
    PROMISES,
    /** Colours, pictures, which forms there are. */
    @JsonProperty("looks")
    LOOKS,
    @JsonProperty("ordinary")
    ORDINARY
}
