package dev.daogou.shop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How urgent a case for a person is, the most urgent first. Lower case on the wire. */
public enum Priority {
    /** Somebody may be hurt, or was left in the midst of a talk. */
    @JsonProperty("urgent")
    URGENT,
    /** What the shop may be held to, anger, much money. */
    @JsonProperty("high")
    HIGH,
    @JsonProperty("normal")
    NORMAL
}
