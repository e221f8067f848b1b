package dev.daogou.outreach;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Pen;
import dev.daogou.shared.Lang;
import dev.daogou.shop.Shop;

/**
 * Says something unasked, when everything allows it: what is checked, what is counted and what is said are one write under the
 * conversation's lock. Runs for the current shop, on a worker thread.
 */
@ApplicationScoped
class Outreach {

    private final ConversationLog log;
    private final Rules rules;
    private final OutreachLimits limits;
    private final Surroundings surroundings;
    private final Approach approach;

    Outreach(ConversationLog log, Rules rules, OutreachLimits limits, Surroundings surroundings, DatabaseLedger ledger) {
        this.log = log;
        this.rules = rules;
        this.limits = limits;
        this.surroundings = surroundings;
        this.approach = new Approach(ledger);
    }

    /**
     * @param content made at the last moment, in the visitor's language; empty when there is nothing true to say
     * @return why nothing was said, or empty when it was
     */
    Optional<Refusal> tell(String cid, Reason reason, Function<Lang, Optional<Content>> content) {
        return tell(cid, reason, null, content);
    }

    /** @param asked the language in which it was asked for, or null for the visitor's window's */
    Optional<Refusal> tell(String cid, Reason reason, Lang asked, Function<Lang, Optional<Content>> content) {
        return log.write(cid, pen -> {
            Optional<Refusal> refused = say(pen, reason, asked, content);
            refused.ifPresent(why -> surroundings.wait(cid, reason, pen.now().plus(why.lasts())));
            return refused;
        });
    }

    private Optional<Refusal> say(Pen pen, Reason reason, Lang asked, Function<Lang, Optional<Content>> content) {
        Conversation conversation = pen.conversation();
        Shop shop = Shop.named(conversation.shop).orElseThrow();
        RuleRow rule = rules.of(reason.kind());
        ZoneId zone = shop.zone();
        Instant now = pen.now();
        var permit = new Approach.Permit(limits.restraint(), rule.active, rule.pausedAt != null, zone);
        Lang lang = shop.served().serve(asked != null ? asked : conversation.lang);
        return approach.make(permit, reason, conversation.visitorId, surroundings.of(pen), now, day -> content.apply(lang)
                .map(what -> said(pen, rule, lang, what, Told.of(conversation.id, conversation.visitorId, reason, day, now))));
    }

    private Told said(Pen pen, RuleRow rule, Lang lang, Content what, Told told) {
        told.productId = what.card().id();
        String text = TextPlace.filled(rules.template(rule, lang), what.places());
        pen.shopBegins(text, new Message.Outreach(told.id, told.rule.code()), what.card());
        return told;
    }
}
