/** Events out: what happens in conversations is told to addresses of the shop's, signed, in order, until it is taken. */
package dev.daogou.webhooks;
