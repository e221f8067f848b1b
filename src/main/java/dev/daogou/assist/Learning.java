package dev.daogou.assist;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Coverage;
import dev.daogou.assistant.Question;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Page;
import dev.daogou.intent.Intent;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Repeats;
import dev.daogou.knowledge.Articles;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Proposes articles from what agents of the current shop answered where the knowledge had no answer. */
@ApplicationScoped
public class Learning {

    private static final int READ = 200;
    /** Titles and proposals that a question is compared with. */
    private static final int COMPARED = 5_000;
    /** What the shop does the same way whatever the product is. */
    private static final Set<IntentName> OF_THE_SHOP = Set.of(IntentName.SHIPPING, IntentName.PAYMENT, IntentName.RETURN,
            IntentName.INVOICE, IntentName.PROMOTION, IntentName.COMPLAINT);

    private final ConversationSummaries summaries;
    private final Articles articles;
    private final IntentReader reader;
    private final Coverage coverage;
    private final CurrentShop shop;
    private final Clock clock;
    private final Courtesy courtesy = new Courtesy();
    private final OwnOrder ownOrder = new OwnOrder();

    Learning(ConversationSummaries summaries, Articles articles, IntentReader reader,
            Coverage coverage, CurrentShop shop, Clock clock) {
        this.coverage = coverage;
        this.summaries = summaries;
        this.articles = articles;
        this.reader = reader;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * What this conversation teaches, once: asking again changes nothing. What the knowledge was not asked, since a person had
     * the floor already, is looked up now.
     *
     * @return how many new proposals there are
     */
    public int from(String cid) {
        Given given = QuarkusTransaction.requiringNew().call(() -> given(cid));
        List<Inquiry> taught = given.answered().stream().filter(each -> each.gap() != null || !isKnown(each, given)).toList();
        return taught.isEmpty()
                ? 0
                : QuarkusTransaction.requiringNew()
                        .call(() -> taught.stream().mapToInt(each -> propose(cid, each, given.productId())).sum());
    }

    /**
     * @param answered by a person, and not proposed yet
     * @param productId in focus, or {@code null}
     */
    private record Given(List<Inquiry> answered, String productId, String customerId) {}

    private Given given(String cid) {
        Conversation conversation = Conversation.with(cid);
        Shop own = Shop.named(shop.id()).orElseThrow(() -> Problem.notFound("shop"));
        List<Message> messages = Message.before(cid, Long.MAX_VALUE, READ);
        List<Inquiry> answered = summaries.asked(messages, own).stream()
                .filter(each -> !each.byAgent().isEmpty() && !ProposedArticle.has(cid, each.seq())).toList();
        return new Given(answered, summaries.inFocus(conversation, messages), conversation.customerId);
    }

    private boolean isKnown(Inquiry inquiry, Given given) {
        return coverage.answers(new Question(shop.id(), null, List.of(inquiry.text()), inquiry.lang(),
                new Page(null, given.productId(), null), List.of(), given.customerId(), null).forAnAgent());
    }

    private int propose(String cid, Inquiry inquiry, String inFocus) {
        Intent intent = reader.read(inquiry.text(), null).intent();
        AgentAnswer answer = AgentAnswer.of(inquiry, courtesy).orElse(null);
        // When one order comes is nobody else's answer.
        if (answer == null || ownOrder.isIn(inquiry.text(), intent) || isWritten(answer.title(), inquiry)) {
            return 0;
        }
        for (ProposedArticle other : ProposedArticle.undecidedOrDismissed(COMPARED)) {
            if (Repeats.alike(other.title, answer.title())) {
                other.alsoAskedIn(cid);
                return 0;
            }
        }
        boolean ofTheShop = OF_THE_SHOP.contains(intent.name());
        ProposedArticle.of(cid, inquiry, answer, ofTheShop ? null : inFocus, clock.instant()).persist();
        return 1;
    }

    private boolean isWritten(String title, Inquiry inquiry) {
        return articles.titles(inquiry.lang(), COMPARED).stream().anyMatch(known -> Repeats.alike(known, title));
    }
}
