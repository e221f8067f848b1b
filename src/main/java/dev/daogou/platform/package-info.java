/** Framework glue: start-up of the embedded database, who may call, and how errors leave. */
package dev.daogou.platform;
