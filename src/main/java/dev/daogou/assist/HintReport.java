package dev.daogou.assist;

import java.time.Instant;
import java.util.Map;

/** Whether hints help. @param byKind the same by what they were about, by {@link HintKind}'s code */
public record HintReport(int days, Instant since, Uses all, Map<String, Uses> byKind) {

    /**
     * @param used one of its products went into a reply, or it was done as advised
     * @param followed done as advised
     * @param ignored neither used nor dismissed, and no newer one has taken its place
     */
    public record Uses(long made, long used, long followed, long dismissed, long ignored) {}
}
