/** One turn of the assistant: understand, retrieve, decide, compose, guard, release; and who speaks when. */
package dev.daogou.assistant;
