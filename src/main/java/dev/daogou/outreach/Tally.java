package dev.daogou.outreach;

/**
 * What was said unasked before.
 *
 * @param before whether this visitor was told the same, ever
 * @param visitorToday messages to this visitor on the shop's day
 * @param shopToday messages of the shop on that day
 */
public record Tally(boolean before, int visitorToday, int shopToday) {}
