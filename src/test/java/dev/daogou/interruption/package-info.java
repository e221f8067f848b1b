/**
 * Talking over the assistant, measured from outside: the packaged application between devices and a scripted model that live in
 * one process, and so by one clock. A little of it runs in every build, all of it with {@code -Pinterruption}.
 */
package dev.daogou.interruption;
