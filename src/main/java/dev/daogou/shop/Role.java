package dev.daogou.shop;

/** Who may call a door. The operator is admitted wherever anybody is. */
public enum Role {
    /** No proof needed. Health, the widget's files, sign-in and beginning a conversation; nothing else. */
    ANYONE,
    /** Holds a conversation token; the visitor's door checks it against the conversation asked for. */
    VISITOR, AGENT, SHOP_ADMIN, OPERATOR
}
