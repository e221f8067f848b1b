package dev.daogou.assist;

import dev.daogou.shared.Problem;

/** Where drafts are kept, for the current shop. A port, so that what becomes of a draft is tested without a database. */
interface DraftBook {

    /** Once: keeping it again, or of a conversation that is gone, does nothing. */
    void keep(DraftReply draft);

    /**
     * @param sent what the visitor was sent, or null
     * @throws Problem 404 for a draft that this conversation does not have, 409 when it was used otherwise before
     */
    DraftReply use(String cid, String did, DraftUse how, String sent, String agentId);
}
