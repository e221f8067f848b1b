package dev.daogou.shop;

/** What an agent of a shop is there for, or may do, is not what it was; fired in the transaction that changes it. */
public record AgentChanged(String shop, String agentId) {}
