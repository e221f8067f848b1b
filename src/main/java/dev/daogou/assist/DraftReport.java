package dev.daogou.assist;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whether drafts help.
 *
 * @param byAnswer the same by what made the drafts: {@code facts}, {@code llm}, {@code grounded}, {@code ask}; {@code unknown}
 *            for those from before it was kept
 */
public record DraftReport(int days, Instant since, Uses all, Map<String, Uses> byAnswer) {

    /**
     * @param sent as they were
     * @param ignored neither sent nor dismissed
     * @param medianEdited of the edited ones, how much of a draft was changed, 0..1 of its characters; {@code null} without any
     * @param p90Edited nine in ten of the edited ones were changed by no more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Uses(long made, long sent, long edited, long dismissed, long ignored, Double medianEdited,
            Double p90Edited) {}
}
