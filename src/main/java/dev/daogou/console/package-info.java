/** The agent's door: signing in, the queue, conversations, replies, and the console's socket. */
package dev.daogou.console;
