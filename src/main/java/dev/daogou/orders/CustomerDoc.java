package dev.daogou.orders;

/**
 * A customer as the merchant tells of them.
 *
 * @param id as in their orders
 * @param member whether what is for members only is for them
 */
public record CustomerDoc(String id, Boolean member) {}
