package dev.daogou.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationEvent.FloorChanged;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Page;
import dev.daogou.intent.PriceLevel;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Agent;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Department;
import dev.daogou.shop.Departments;
import dev.daogou.shop.OpeningHours;
import dev.daogou.shop.Shop;
import dev.daogou.shop.ShopSettings;
import dev.daogou.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Anna asks on the down jacket's page; Mei and Lin are the shop's people. */
@QuarkusTest
class HandoffDeskTest {

    @Inject
    HandoffDesk desk;
    @Inject
    Presence presence;
    @Inject
    Rounds rounds;
    @Inject
    ConversationLog log;
    @Inject
    Shops shops;
    @Inject
    Clock clock;

    private String shop;
    private String mei;
    private String lin;

    @BeforeEach
    void aShopWithTwoAgents() {
        shop = "desk-" + Ids.fresh("");
        QuarkusTransaction.requiringNew().run(() -> shops.put(shop, new Shops.Description(null, null, null, null, null)));
        mei = agent("mei", "Mei");
        lin = agent("lin", "Lin");
    }

    @Test
    void withSomebodyPresentTheVisitorWaitsInTheQueueWithAPlace() {
        here(() -> presence.set(mei, true));
        String first = anna("有点贵", "能便宜点吗?转人工");
        String second = anna("转人工");

        assertThat(enqueue(first)).isEqualTo(new Enqueued.Waiting(1, null));
        assertThat(enqueue(second)).isEqualTo(new Enqueued.Waiting(2, null));
        assertThat(floor(first)).isEqualTo(Floor.QUEUE);
        assertThat(within(() -> waiting().stream().map(h -> h.cid).toList())).containsExactly(first, second);
    }

    @Test
    void theSummarySaysWhyAndInTheVisitorsOwnWords() {
        String cid = anna("有点贵", "能便宜点吗?转人工");
        enqueue(cid);
        HandoffSummary summary = within(() -> waiting().get(0).summary);
        assertThat(summary.because()).containsEntry("zh", "顾客要求人工").containsEntry("en", "Asked for a person");
        assertThat(summary.evidence()).containsExactly("转人工");
        assertThat(summary.ownWords()).containsExactly("有点贵", "能便宜点吗?转人工");
        assertThat(summary.productId()).isEqualTo("dj-aurora");
        assertThat(summary.priceSensitivity().level()).isEqualTo(PriceLevel.BARGAINING);
        assertThat(summary.lastLines()).hasSize(2);
    }

    @Test
    void withNobodyPresentTheAssistantKeepsTheFloorAndTheCaseWaits() {
        String cid = anna("转人工");
        assertThat(enqueue(cid)).isInstanceOf(Enqueued.NobodyPresent.class);
        assertThat(floor(cid)).isEqualTo(Floor.ASSISTANT);
        assertThat(enqueue(cid)).isInstanceOf(Enqueued.AlreadyOpen.class);
        assertThat(within(() -> desk.settled(cid, "anything"))).containsExactly(HandoffReason.WANTS_HUMAN);

        here(() -> presence.set(mei, true));
        assertThat(enqueue(cid)).as("asked again once Mei is here").isEqualTo(new Enqueued.Waiting(1, null));
        assertThat(within(() -> waiting())).hasSize(1);
    }

    @Test
    void outsideOpeningHoursNobodyIsQueuedForThoughSomebodyIsThere() {
        here(() -> presence.set(mei, true));
        openOn(Map.of());
        String cid = anna("转人工");
        assertThat(enqueue(cid)).isInstanceOf(Enqueued.NobodyPresent.class);
        assertThat(floor(cid)).isEqualTo(Floor.ASSISTANT);

        openOn(null);
        assertThat(enqueue(cid)).isEqualTo(new Enqueued.Waiting(1, null));
        openOn(Map.of());
        rounds.make();
        assertThat(floor(cid)).as("the shop has closed while Anna waited").isEqualTo(Floor.ASSISTANT);
        assertThat(within(() -> waiting())).hasSize(1);
    }

    @Test
    void aDepartmentThatIsClosedIsWaitedForThoughTheShopIsOpen() {
        here(() -> presence.set(mei, true));
        set(s -> new ShopSettings(s.greeting(), s.accent(), true, false, false, s.handoffBelow(), s.handoffBelowFor(), null,
                null, new Departments(List.of(new Department("sales", Map.of("en", "Sales"), List.of(), null),
                        new Department("after_sales", Map.of("en", "Repairs"), List.of(), new OpeningHours(Map.of(), null)))),
                null));
        String bought = anna("转人工");
        String browses = anna("转人工");
        assertThat(within(() -> desk.enqueue(bought, HandoffReason.WANTS_HUMAN, "after_sales")))
                .isInstanceOf(Enqueued.NobodyPresent.class);
        assertThat(within(() -> desk.wantsContact(bought))).contains("after_sales");
        assertThat(enqueue(browses)).isEqualTo(new Enqueued.Waiting(1, null));

        set(s -> ShopSettings.defaults());
        assertThat(within(() -> desk.enqueue(bought, HandoffReason.WANTS_HUMAN, null)))
                .isEqualTo(new Enqueued.Waiting(1, null));
        assertThat(floor(bought)).isEqualTo(Floor.QUEUE);
    }

    private void set(UnaryOperator<ShopSettings> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            Shop of = Shop.named(shop).orElseThrow();
            of.settings = change.apply(of.settings);
        });
    }

    @Test
    void aContactIsKeptWithTheCaseThatWaitsForSomebody() {
        String cid = anna("转人工");
        assertThat(within(() -> desk.wantsContact(cid))).as("no case yet").isEmpty();
        enqueue(cid);
        assertThat(within(() -> desk.wantsContact(cid))).contains("sales");
        here(() -> desk.reach(cid, "138 0013 8000"));
        assertThat(within(() -> waiting().get(0).contact)).isEqualTo("138 0013 8000");

        here(() -> presence.set(mei, true));
        here(() -> desk.claim(cid, mei, "Mei"));
        assertThat(within(() -> desk.wantsContact(cid))).as("Mei is there").isEmpty();
    }

    /** @param week {@code null} for always */
    private void openOn(Map<String, List<String>> week) {
        QuarkusTransaction.requiringNew().run(() -> {
            var settings = ShopSettings.defaults();
            Shop.named(shop).orElseThrow().settings = new ShopSettings(settings.greeting(), settings.accent(), true, false,
                    false,
                    settings.handoffBelow(), settings.handoffBelowFor(), week == null ? null : new OpeningHours(week, null),
                    null, null, null);
        });
    }

    @Test
    void anAgentWhoHasGoneAwayIsNotPresent() {
        here(() -> presence.set(mei, true));
        here(() -> presence.set(mei, false));
        assertThat(within(() -> presence.anybody())).isFalse();
    }

    @Test
    void ofTwoAgentsWhoClaimAtOnceOneWins() throws Exception {
        here(() -> presence.set(mei, true));
        String cid = anna("转人工");
        enqueue(cid);
        CountDownLatch go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        List<Future<?>> claims = List.of(threads.submit(() -> claimAt(go, cid, mei, "Mei")),
                threads.submit(() -> claimAt(go, cid, lin, "Lin")));
        go.countDown();
        int refused = 0;
        for (Future<?> claim : claims) {
            try {
                claim.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
                refused++;
            }
        }
        threads.shutdown();
        assertThat(refused).isEqualTo(1);
        assertThat(floor(cid)).isEqualTo(Floor.AGENT);
        assertThat(within(() -> waiting())).isEmpty();
    }

    @Test
    void takingTheFloorEndsWhatTheAssistantWasSaying() {
        String cid = anna("能机洗吗?");
        here(() -> log.write(cid, pen -> pen.startTurn("t_live", Message.pending(cid))));
        here(() -> desk.claim(cid, mei, "Mei"));

        List<ConversationEvent.Durable> told = within(() -> log.after(cid, 0, 100));
        assertThat(told.subList(told.size() - 2, told.size())).extracting(ConversationEvent::t).containsExactly("turn.cut",
                "floor");
        boolean speaking = within(() -> log.write(cid, pen -> pen.liveTurn().isPresent()));
        assertThat(speaking).isFalse();
    }

    @Test
    void onlyTheHolderGivesTheFloorBackAndTheCaseIsResolved() {
        here(() -> presence.set(mei, true));
        String cid = anna("你们的羽绒服是鸭绒还是鹅绒?");
        within(() -> desk.enqueue(cid, HandoffReason.LOW_CONFIDENCE, "sales"));
        here(() -> desk.claim(cid, mei, "Mei"));
        assertThatThrownBy(() -> here(() -> desk.release(cid, lin))).isInstanceOf(Problem.class);
        here(() -> desk.release(cid, mei));
        assertThat(floor(cid)).isEqualTo(Floor.ASSISTANT);
        assertThat(within(() -> Handoff.latestOf(cid).orElseThrow().state)).isEqualTo(HandoffState.RESOLVED);
        assertThat(within(() -> desk.settled(cid, "你们的羽绒服是鸭绒还是鹅绒?"))).containsExactly(HandoffReason.LOW_CONFIDENCE);
        assertThat(within(() -> desk.settled(cid, "你们的羽绒服是鸭绒还是鹅绒"))).as("spelt a little otherwise")
                .containsExactly(HandoffReason.LOW_CONFIDENCE);
        assertThat(within(() -> desk.settled(cid, "能机洗吗?"))).isEmpty();
        assertThat(within(() -> desk.enqueue(cid, HandoffReason.LOW_CONFIDENCE, "sales")))
                .as("the same cause, after a person resolved it").isInstanceOf(Enqueued.AlreadyOpen.class);
        assertThat(floor(cid)).isEqualTo(Floor.ASSISTANT);
    }

    @Test
    void whenTheLastAgentLeavesTheAssistantAnswersAgainAndTheCaseGoesOnWaiting() {
        here(() -> presence.set(mei, true));
        String cid = anna("转人工");
        enqueue(cid);
        here(() -> presence.set(mei, false));
        rounds.make();
        assertThat(floor(cid)).isEqualTo(Floor.ASSISTANT);
        assertThat(within(() -> waiting())).hasSize(1);
    }

    @Test
    void aPlaceThatHasMovedUpIsTold() {
        here(() -> presence.set(mei, true));
        String first = anna("转人工");
        String second = anna("转人工");
        enqueue(first);
        enqueue(second);
        here(() -> desk.claim(first, mei, "Mei"));
        rounds.make();
        List<ConversationEvent.Durable> told = within(() -> log.after(second, 0, 100));
        assertThat(told.get(told.size() - 1)).isInstanceOfSatisfying(FloorChanged.class,
                change -> assertThat(change.queue().position()).isEqualTo(1));
    }

    private List<Handoff> waiting() {
        return desk.open().stream().filter(h -> h.state == HandoffState.WAITING).toList();
    }

    private String agent(String login, String name) {
        return within(() -> Agent.enrol(login, name, "correct horse", clock.instant()).id);
    }

    private String anna(String... said) {
        return within(() -> {
            Conversation conversation = Conversation.begin("v_anna", Ids.secret(), Lang.ZH,
                    new Page("https://shop.example/p/dj-aurora", "dj-aurora", null), clock.instant());
            for (String text : said) {
                log.write(conversation.id, pen -> pen.visitorSays(Ids.fresh("m_"), text, HeardAs.NEW));
            }
            return conversation.id;
        });
    }

    private Enqueued enqueue(String cid) {
        return within(() -> desk.enqueue(cid, HandoffReason.WANTS_HUMAN, "sales"));
    }

    private Void claimAt(CountDownLatch go, String cid, String agentId, String name) throws InterruptedException {
        go.await();
        here(() -> desk.claim(cid, agentId, name));
        return null;
    }

    private Floor floor(String cid) {
        return within(() -> Conversation.with(cid).floor);
    }

    private void here(Runnable work) {
        within(() -> {
            work.run();
            return null;
        });
    }

    private <T> T within(Supplier<T> work) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
