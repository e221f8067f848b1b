/** What customers have bought, told to nobody but them, and which of them are members. */
package dev.daogou.orders;
