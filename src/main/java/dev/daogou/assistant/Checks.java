package dev.daogou.assistant;

import dev.daogou.guard.ClaimWords;
import dev.daogou.guard.Confidential;

/** What a model's words are looked through for on their way to the visitor. */
record Checks(ClaimWords claimWords, Confidential confidential) {}
