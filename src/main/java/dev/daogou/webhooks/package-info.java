/** Events out: what happens in conversations, and to what the shop says unasked, is told to addresses of the shop's, signed, in order, until it is taken. */
package dev.daogou.webhooks;
