package dev.daogou.evaluations;

import java.io.Serializable;

/** What names a result. */
public record ResultKey(String evaluation, int line) implements Serializable {}
