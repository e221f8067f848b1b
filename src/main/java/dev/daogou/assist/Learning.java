package dev.daogou.assist;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.assist.ProposedArticle.State;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.handoff.HandoffSummary;
import dev.daogou.handoff.Summaries;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Repeats;
import dev.daogou.knowledge.Articles;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Proposes articles from what agents of the current shop answered where the knowledge had no answer. */
@ApplicationScoped
public class Learning {

    private static final int READ = 200;
    /** Titles and proposals that a question is compared with. */
    private static final int COMPARED = 5_000;
    /** What the shop does the same way whatever the product is. */
    private static final Set<IntentName> OF_THE_SHOP = Set.of(IntentName.SHIPPING, IntentName.PAYMENT, IntentName.RETURN,
            IntentName.INVOICE, IntentName.PROMOTION, IntentName.ORDER, IntentName.COMPLAINT);

    private final ConversationSummaries summaries;
    private final Summaries handoffs;
    private final Articles articles;
    private final IntentReader reader;
    private final CurrentShop shop;
    private final Clock clock;
    private final Courtesy courtesy = new Courtesy();

    Learning(ConversationSummaries summaries, Summaries handoffs, Articles articles, IntentReader reader, CurrentShop shop,
            Clock clock) {
        this.summaries = summaries;
        this.handoffs = handoffs;
        this.articles = articles;
        this.reader = reader;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * What this conversation teaches, once: asking again changes nothing.
     *
     * @return how many new proposals there are
     */
    @Transactional
    public int from(String cid) {
        Conversation conversation = Conversation.with(cid);
        Shop own = Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
        List<Message> messages = Message.before(cid, Long.MAX_VALUE, READ);
        List<Inquiry> taught = summaries.asked(messages, own).stream()
                .filter(each -> each.gap() != null && !each.byAgent().isEmpty()).toList();
        if (taught.isEmpty()) {
            return 0;
        }
        HandoffSummary now = handoffs.of(conversation, null, messages);
        int proposed = 0;
        for (Inquiry inquiry : taught) {
            if (!ProposedArticle.has(cid, inquiry.seq())) {
                proposed += propose(cid, inquiry, now.productId());
            }
        }
        return proposed;
    }

    private int propose(String cid, Inquiry inquiry, String inFocus) {
        AgentAnswer answer = AgentAnswer.of(inquiry, courtesy).orElse(null);
        if (answer == null || isWritten(answer.title(), inquiry)) {
            return 0;
        }
        for (ProposedArticle other : ProposedArticle.undecidedOrDismissed(COMPARED)) {
            if (Repeats.alike(other.title, answer.title())) {
                if (other.state == State.WAITING && !other.cid.equals(cid)) {
                    other.times++;
                }
                return 0;
            }
        }
        boolean ofTheShop = OF_THE_SHOP.contains(reader.read(inquiry.text(), null).intent().name());
        ProposedArticle.of(cid, inquiry, answer, ofTheShop ? null : inFocus, clock.instant()).persist();
        return 1;
    }

    private boolean isWritten(String title, Inquiry inquiry) {
        return articles.titles(inquiry.lang(), COMPARED).stream().anyMatch(known -> Repeats.alike(known, title));
    }
}
