package dev.daogou.shop;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an agent may do at the console. On the wire lower case. */
public enum AgentRole {
    /** Answers visitors. */
    AGENT,
    /** Also looks after what the shop sells and knows. */
    ADMIN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the two for anything else */
    @JsonCreator
    public static AgentRole of(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be agent or admin, not '" + code + "'"));
    }
}
