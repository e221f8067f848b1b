package dev.daogou.knowledge;

import java.io.Serializable;

/** A merchant's own id is unique within the shop only. */
public record ArticleKey(String shop, String id) implements Serializable {}
