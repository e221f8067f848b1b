package dev.daogou.browser;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.daogou.conversation.Conversation;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** A day in a full shop: who is helped, who waits, who is with the assistant, what ended, and what a receiver did not take. */
@ApplicationScoped
class BusyDay {

    private static final String DEAD = """
            update webhook_delivery set state = 'DEAD', attempts = 12, status = 503, tried_at = now(),
                problem = 'desk.example answered 503 for six hours. Look whether it is up, then replay.'
            where n in (select min(n) from webhook_delivery where shop = :shop group by cid limit 2)""";
    private static final String FETCHED = """
            update feed_source set last_fetched_at = now() - interval '2 minutes', failures = case id when 'outlet' then 4 else 0 end,
                last_outcome = case id when 'outlet' then 'FAILED' else 'UNCHANGED' end,
                problem = case id when 'outlet' then 'The address answered 404. Check it in the shop''s export settings.' end
            where shop = :shop""";

    private final EntityManager db;

    BusyDay(EntityManager db) {
        this.db = db;
    }

    /** What is open at its end, by conversation. */
    record Evening(Desk desk, String mine, String waiting, String theirs, String told, String over) {}

    Evening of(FullShop shop) {
        Desk desk = new Desk(shop.id);
        shop.webhook();
        String mei = desk.atWork("mei");
        String lin = desk.atWork("lin");
        String anna = desk.visitor("zh", FullShop.PARKA);
        String bo = desk.visitor("en", FullShop.PARKA);
        String chen = desk.visitor("zh", "cloudlet-light-down");
        String dora = desk.visitor("zh", FullShop.PARKA);
        String eva = desk.visitor("zh", "ember-down-vest");
        String fang = desk.visitor("zh", FullShop.PARKA);
        vouch(shop.id, anna, "anna-2026");
        desk.does(anna, "view", "cloudlet-light-down");
        desk.does(anna, "view", FullShop.PARKA);
        desk.does(anna, "cart", FullShop.PARKA);
        desk.says(anna, "这件现在多少钱?充绒量多少?");
        desk.says(bo, "This is the third time I ask. I want to talk to a human now, please!");
        desk.says(chen, "我要投诉,收到的衣服有破洞,你们必须退款");
        desk.says(dora, "帮我转人工");
        desk.says(eva, "可以开发票吗?");
        desk.says(fang, "可以刻字吗?");
        for (String each : new String[]{ anna, eva, fang }) {
            desk.hears(each, 2);
        }
        desk.shows(anna, "");
        desk.waits(mei, anna);
        desk.says(anna, "洗了一次就起球了,你们看一下");
        desk.waits(mei, dora);
        desk.waits(mei, bo);
        ends(desk, mei, fang);
        desk.act(lin, dora, "claim", "{}");
        desk.answers(lin, dora, "您好,我是 Lin,请问有什么可以帮您?");
        desk.act(mei, anna, "claim", "{}");
        desk.answers(mei, anna, "您好 Anna,看到照片了,很抱歉。这款可以给您换新,您也可以看看这件:", "cloudlet-light-down");
        desk.notes(mei, anna, "老客户,2025 年买过三件;可以直接换新。");
        desk.says(anna, "那件太贵了,能便宜点吗?");
        return new Evening(desk, anna, bo, dora, eva, fang);
    }

    /** What the knowledge had no answer to is answered by a person, and learned from. */
    private static void ends(Desk desk, String session, String cid) {
        desk.act(session, cid, "claim", "{}");
        desk.answers(session, cid, "可以刻字,最多八个字,收 15 元,多等两天。");
        desk.act(session, cid, "resolve", "{\"outcome\":\"sold\",\"note\":\"刻字加 15 元\"}");
        desk.rates(cid, 5);
    }

    /** However long the agents have looked elsewhere. */
    void goesOn(FullShop shop, Evening evening) {
        Desk desk = evening.desk();
        desk.holds(desk.session("lin"), evening.theirs());
        String mei = desk.session("mei");
        desk.holds(mei, evening.mine());
        QuarkusTransaction.requiringNew().run(() -> List.of(DEAD, FETCHED)
                .forEach(sql -> db.createNativeQuery(sql).setParameter("shop", shop.id).executeUpdate()));
        desk.asksAgain(mei, evening.waiting(), "I still want to talk to a human, please");
    }

    private static void vouch(String shop, String cid, String customerId) {
        CurrentShop.within(shop,
                () -> QuarkusTransaction.requiringNew().run(() -> Conversation.with(cid).customerId = customerId));
    }
}
