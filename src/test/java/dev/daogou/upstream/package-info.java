/** A scripted model provider: a real HTTP server on loopback that answers as a test wants it to, and remembers what it saw. */
package dev.daogou.upstream;
