package dev.daogou.assist;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.daogou.shared.Problem;

/** Drafts kept in memory. */
final class KeptDrafts implements DraftBook {

    final Map<String, DraftReply> rows = new LinkedHashMap<>();

    @Override
    public void keep(DraftReply draft) {
        rows.putIfAbsent(draft.did, draft);
    }

    @Override
    public DraftReply use(String cid, String did, DraftUse how, String sent, String agentId) {
        DraftReply draft = rows.get(did);
        if (draft == null || !draft.cid.equals(cid)) {
            throw Problem.notFound("draft");
        }
        draft.use(how, sent, agentId, Instant.EPOCH);
        return draft;
    }
}
