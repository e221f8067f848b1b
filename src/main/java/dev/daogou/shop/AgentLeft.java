package dev.daogou.shop;

/** Somebody answers for the shop no more. Fired in the transaction that ends them: what they held is passed on in it. */
public record AgentLeft(String shop, String agentId) {}
