package dev.daogou.orders;

import java.io.Serializable;

/** Names an order in its shop. */
record OrderKey(String shop, String id) implements Serializable {}
