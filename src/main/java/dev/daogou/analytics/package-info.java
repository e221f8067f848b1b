/** Measures and insights, folded from what the log holds. */
package dev.daogou.analytics;
