package dev.daogou.assistant;

/**
 * The visitor's answer to a proposal, for the turn that it begins.
 *
 * @param callId of the effect
 * @param yes whether it may be carried out
 */
record Decided(String callId, boolean yes) {}
