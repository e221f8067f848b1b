/** What answers may be trusted for: told right, kept back, refused, known to be unsure; each a line of {@code target/trust/report.md}. */
package dev.daogou.trust;
