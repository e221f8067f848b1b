package dev.daogou.assistant;

import dev.daogou.conversation.ToolPhase;

/** A tool that only reads, on behalf of an answer, and how far it has come. */
public record ToolStep(String callId, String name, ToolPhase phase) {}
