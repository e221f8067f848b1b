/** The way to servers that merchants name: only to addresses that may be gone to, and doing nothing by itself. */
package dev.daogou.outgoing;
