package dev.daogou.assist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.assist.ConversationSummary.OrderTold;
import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.handoff.Contact;
import dev.daogou.handoff.Handoff;
import dev.daogou.handoff.HandoffSummary;
import dev.daogou.handoff.Summaries;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import dev.daogou.shop.ShopSettings;

/** Sums conversations of the current shop up, from their log as it is now. */
@ApplicationScoped
public class ConversationSummaries {

    /** The end of a very long conversation is what an agent works with. */
    private static final int READ = 200;
    private static final int MOST_PRODUCTS = 3;

    private final Summaries summaries;
    private final Inquiries inquiries;
    private final NextActions actions;
    private final Catalog catalog;
    private final CurrentShop shop;
    private final Clock clock;
    private final SummaryText text = new SummaryText();

    ConversationSummaries(Summaries summaries, Inquiries inquiries, NextActions actions, Catalog catalog, CurrentShop shop,
            Clock clock) {
        this.summaries = summaries;
        this.inquiries = inquiries;
        this.actions = actions;
        this.catalog = catalog;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * @param translates whether there is a model that can translate
     * @throws Problem 404 for a conversation that this shop does not have
     */
    @Transactional
    public ConversationSummary of(String cid, boolean translates) {
        Conversation conversation = Conversation.with(cid);
        Shop own = Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
        List<Message> messages = Message.before(cid, Long.MAX_VALUE, READ);
        Optional<Handoff> open = Handoff.openOf(cid);
        HandoffSummary now = summaries.of(conversation, open.map(h -> h.reason).orElse(null), messages);
        Optional<String> contact = open.map(h -> h.contact).or(() -> contact(messages));
        Lang lang = lang(conversation, messages);
        List<Inquiry> asked = asked(messages, own);
        List<ProductView> products = products(now.productId(), messages);
        var situation = new Situation(conversation, messages, asked, now,
                products.stream().filter(p -> p.doc().id().equals(now.productId())).findFirst(), contact, lang,
                clock.instant(), own.zone());
        OrderTold order = order(messages);
        Map<String, String> told = new TreeMap<>();
        for (Lang each : Lang.values()) {
            told.put(each.code(), text.of(asked, products, contact.orElse(null), order, each));
        }
        return new ConversationSummary(cid, conversation.lastSeq, lang, told, now, asked,
                products.stream().map(p -> ProductNow.of(p, lang)).toList(), contact.orElse(null), order,
                actions.in(situation), translates);
    }

    List<Inquiry> asked(List<Message> messages, Shop own) {
        ShopSettings settings = own.settings == null ? ShopSettings.defaults() : own.settings;
        return inquiries.in(messages, settings.handoffBelow());
    }

    /** The product in focus, or {@code null}. */
    String inFocus(Conversation conversation, List<Message> messages) {
        return summaries.of(conversation, null, messages).productId();
    }

    /** What was written last counts, then what the window speaks. */
    private static Lang lang(Conversation conversation, List<Message> messages) {
        return messages.stream().filter(m -> m.author == Author.VISITOR).reduce((first, second) -> second)
                .map(m -> Lang.ofText(m.text)).orElse(conversation.lang == null ? Lang.ZH : conversation.lang);
    }

    private static Optional<String> contact(List<Message> messages) {
        return messages.stream().filter(m -> m.author == Author.VISITOR).flatMap(m -> Contact.in(m.text).stream())
                .reduce((first, second) -> second);
    }

    /** The one in focus, then those shown, the latest first. */
    private List<ProductView> products(String focus, List<Message> messages) {
        var ids = new LinkedHashSet<String>();
        if (focus != null) {
            ids.add(focus);
        }
        List<Message> latestFirst = new ArrayList<>(messages);
        Collections.reverse(latestFirst);
        latestFirst.stream().filter(m -> m.reply != null && m.reply.products() != null)
                .flatMap(m -> m.reply.products().stream()).forEach(card -> ids.add(card.id()));
        return catalog.products(ids.stream().limit(MOST_PRODUCTS).toList());
    }

    /** Only what the visitor was told themselves, so that nobody's order is told by the way. */
    private static OrderTold order(List<Message> messages) {
        return messages.stream().filter(m -> m.reply != null && m.reply.citations() != null)
                .flatMap(m -> m.reply.citations().stream()).filter(c -> "order".equals(c.kind()))
                .reduce((first, second) -> second).map((Citation c) -> new OrderTold(c.title(), c.quote())).orElse(null);
    }
}
