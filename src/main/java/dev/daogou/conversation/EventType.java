package dev.daogou.conversation;

import java.util.Arrays;

/** Which record a logged payload is read back as. */
enum EventType {
    VISITOR_SAID(ConversationEvent.VisitorSaid.class), TURN_STARTED(ConversationEvent.TurnStarted.class), TOOL_RAN(
            ConversationEvent.ToolRan.class),
    TURN_CUT(ConversationEvent.TurnCut.class), TURN_DONE(
            ConversationEvent.TurnDone.class),
    TURN_FAILED(ConversationEvent.TurnFailed.class), MESSAGE_ADDED(
            ConversationEvent.MessageAdded.class),
    FLOOR_CHANGED(ConversationEvent.FloorChanged.class);

    final Class<? extends ConversationEvent.Durable> record;

    EventType(Class<? extends ConversationEvent.Durable> record) {
        this.record = record;
    }

    static EventType of(ConversationEvent.Durable event) {
        return Arrays.stream(values()).filter(type -> type.record == event.getClass()).findFirst().orElseThrow();
    }
}
