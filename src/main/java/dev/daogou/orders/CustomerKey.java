package dev.daogou.orders;

import java.io.Serializable;

/** Names a customer of a shop. */
record CustomerKey(String shop, String id) implements Serializable {}
