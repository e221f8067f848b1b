/** What helps an agent who holds a conversation: a draft of the next answer, and how it was used. */
package dev.daogou.assist;
