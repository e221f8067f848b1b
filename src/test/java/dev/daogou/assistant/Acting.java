package dev.daogou.assistant;

/** Who acts in a step of a schedule. */
enum Acting {
    LANE, ANSWER, TIMER, UPSTREAM, VISITOR, STOP, DEVICE, AGENT, RESOLVER, DATABASE, SHUTDOWN
}
