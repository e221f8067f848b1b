package dev.daogou.catalog;

import java.io.Serializable;

/** A merchant's own id is unique within the shop only. */
public record InShop(String shop, String id) implements Serializable {}
