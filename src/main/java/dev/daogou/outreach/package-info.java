/** Messages the shop begins: what about, within which limits, and what became of them. */
package dev.daogou.outreach;
