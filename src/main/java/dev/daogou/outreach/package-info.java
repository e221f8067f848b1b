/** Messages the shop begins: so far, that something is back in stock, to whoever asked to be told. */
package dev.daogou.outreach;
