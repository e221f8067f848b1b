/**
 * What was said, by whom, in which order, and who answers next: the log, the turns, the floor and the proofs that open a
 * conversation. It calls nobody; those above read it, write through it and hear of it on the bus.
 */
package dev.daogou.conversation;
