package dev.daogou.audit;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose deed it was.
 *
 * @param id of the agent or the key, else {@code null}
 * @param name as it was then: of the agent, or what the shop calls its key; may be {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(Kind kind, String id, String name) {

    /** Lower case on the wire. */
    public enum Kind {
        AGENT, KEY, OPERATOR, VISITOR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name is looked up where the deed is kept. */
    public static Actor agent(String id) {
        return new Actor(Kind.AGENT, id, null);
    }

    public static Actor key(String id, String label) {
        return new Actor(Kind.KEY, id, label);
    }

    public static Actor operator() {
        return new Actor(Kind.OPERATOR, null, null);
    }

    public static Actor visitor() {
        return new Actor(Kind.VISITOR, null, null);
    }
}
