/** Chat models by configuration, the built-in grounded composer, the cancellable HTTP adapter, breaker and timeouts. */
package dev.daogou.model;
