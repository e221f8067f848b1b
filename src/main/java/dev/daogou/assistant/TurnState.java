package dev.daogou.assistant;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a turn stands. The table below is the whole of what may follow what. */
enum TurnState {
    /** Its message is stored; nothing has been asked of anybody. */
    COLLECTING,
    /** Understanding, retrieving, deciding. */
    STARTING,
    /** The model has been called; nothing has been shown, though text may be held for the quiet gap. */
    WAITING,
    /** Something has been shown. */
    STREAMING,
    /** A tool runs. */
    TOOL, DONE,
    /** Silenced; the cut is being committed. */
    CUTTING, CUT, FAILED;

    private static final Map<TurnState, Set<TurnState>> NEXT = new EnumMap<>(Map.of(
            COLLECTING, EnumSet.of(STARTING, CUTTING, FAILED),
            // STARTING follows STARTING when a message joins before the model was called; DONE is an answer without text
            STARTING, EnumSet.of(STARTING, WAITING, STREAMING, DONE, CUTTING, FAILED),
            WAITING, EnumSet.of(STARTING, STREAMING, TOOL, DONE, CUTTING, FAILED),
            STREAMING, EnumSet.of(TOOL, DONE, CUTTING, FAILED),
            TOOL, EnumSet.of(WAITING, STREAMING, DONE, CUTTING, FAILED),
            CUTTING, EnumSet.of(CUT),
            DONE, EnumSet.noneOf(TurnState.class),
            CUT, EnumSet.noneOf(TurnState.class),
            FAILED, EnumSet.noneOf(TurnState.class)));

    boolean mayBecome(TurnState next) {
        return NEXT.get(this).contains(next);
    }

    /** Still being made, so that it can be stopped, joined or finished. */
    boolean active() {
        return mayBecome(CUTTING);
    }

    /** @param shown whether anything counts as shown @param tools whether what runs will be followed by another round */
    Classifier.Phase phase(boolean shown, boolean tools) {
        if (!active()) {
            return Classifier.Phase.NONE;
        }
        if (this == TOOL && tools) {
            return Classifier.Phase.TOOL;
        }
        return shown ? Classifier.Phase.SHOWN : Classifier.Phase.UNSEEN;
    }
}
