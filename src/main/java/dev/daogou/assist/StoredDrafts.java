package dev.daogou.assist;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;

/** The table; its one native statement filters by shop. */
@ApplicationScoped
class StoredDrafts implements DraftBook {

    private final EntityManager db;
    private final CurrentShop shop;
    private final Clock clock;

    StoredDrafts(EntityManager db, CurrentShop shop, Clock clock) {
        this.db = db;
        this.shop = shop;
        this.clock = clock;
    }

    /** One statement, since whoever makes a draft and whoever dismisses it may keep it at the same time. */
    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void keep(DraftReply draft) {
        db.createNativeQuery("""
                insert into draft_reply (did, shop, cid, seq, text, citations, made_at, answered_by)
                select ?1, shop, id, ?4, ?5, cast(?6 as jsonb), ?7, cast(?8 as text) from conversation where id = ?3 and shop = ?2
                on conflict (did) do nothing""").setParameter(1, draft.did).setParameter(2, shop.id())
                .setParameter(3, draft.cid).setParameter(4, draft.seq).setParameter(5, draft.text)
                .setParameter(6, CanonicalJson.write(draft.citations)).setParameter(7, clock.instant())
                .setParameter(8, draft.answeredBy == null ? null : draft.answeredBy.name()).executeUpdate();
    }

    @Override
    @Transactional
    public DraftReply use(String cid, String did, DraftUse how, String sent, String agentId) {
        DraftReply draft = DraftReply.held(cid, did).orElseThrow(() -> Problem.notFound("draft"));
        draft.use(how, sent, agentId, clock.instant());
        return draft;
    }
}
