package dev.daogou.shop;

/** Who may call a door. The operator is admitted wherever anybody is. */
public enum Role {
    /**
     * No proof needed. Health, our pages and the widget's files, the demo shop's shelf, sign-in and beginning a conversation.
     */
    ANYONE,
    /** Holds a conversation token; the visitor's door checks it against the conversation asked for. */
    VISITOR, AGENT, SHOP_ADMIN, OPERATOR
}
