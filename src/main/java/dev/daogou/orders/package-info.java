/** What customers have bought, told to nobody but them. */
package dev.daogou.orders;
