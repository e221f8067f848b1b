package dev.daogou.catalog;

/**
 * Who is offered something.
 *
 * @param cid the conversation in which it is said
 * @param visitorId theirs in every conversation
 */
public record Recipient(String cid, String visitorId) {

    /** Who asks for a price outside of a conversation: nothing was offered to them before. */
    public static final Recipient NOBODY = new Recipient("", "");
}
