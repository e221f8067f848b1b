/** The visitor's door: REST, WebSocket and server-sent events. It decodes, hands over and encodes. */
package dev.daogou.chat;
