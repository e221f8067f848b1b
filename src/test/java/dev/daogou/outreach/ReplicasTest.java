package dev.daogou.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Reply.ProductCard;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Eight who would speak at the same moment, as replicas do: the database lets no more of them than may. */
@QuarkusTest
class ReplicasTest {

    private static final int AT_ONCE = 8;

    @Inject
    Outreach outreach;
    @Inject
    Mutes mutes;
    @Inject
    Rules rules;
    @Inject
    OutreachLimits limits;
    @Inject
    Shops shops;
    private String shop;

    @BeforeEach
    void opens() {
        shop = "replicas-" + Ids.fresh("").toLowerCase(Locale.ROOT);
        QuarkusTransaction.requiringNew().run(() -> shops.put(shop, new Shops.Description(null, null, null, null, null)));
        CurrentShop.within(shop, () -> {
            rules.put("lingering", new RuleDoc(true, null, null, Map.of()));
            limits.put(new LimitsDoc("00:00", "00:00", 3, 5));
        });
    }

    @Test
    void aVisitorsCapHoldsOverAllTheirConversations() throws Exception {
        List<String> cids = conversations(n -> "v_anna");
        var answers = atOnce(n -> tell(cids.get(n), "c" + n));
        assertThat(answers).containsEntry("told", 3L).containsEntry("VISITOR_CAP", 5L);
    }

    @Test
    void aShopsCapHoldsOverAllVisitors() throws Exception {
        List<String> cids = conversations(n -> "v_" + n);
        var answers = atOnce(n -> tell(cids.get(n), "c"));
        assertThat(answers).containsEntry("told", 5L).containsEntry("SHOP_CAP", 3L);
    }

    @Test
    void oneReasonIsOneMessage() throws Exception {
        List<String> cids = conversations(n -> "v_anna");
        var answers = atOnce(n -> tell(cids.get(n), "c"));
        assertThat(answers).containsEntry("told", 1L).containsEntry("TOLD_BEFORE", 7L);
    }

    @Test
    void nothingFollowsAMute() throws Exception {
        List<String> cids = conversations(n -> "v_anna");
        List<Instant> muted = new ArrayList<>();
        atOnce(n -> {
            if (n == 0) {
                CurrentShop.within(shop, () -> mutes.mute(cids.get(0)));
                muted.add(Instant.now());
                return "muted";
            }
            return tell(cids.get(n), "c" + n);
        });
        long after = CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew()
                .call(() -> Told.count("visitorId = 'v_anna' and at > ?1", muted.get(0))));
        assertThat(after).isZero();
        assertThat(tell(cids.get(1), "later")).isEqualTo("MUTED");
    }

    private String tell(String cid, String key) {
        return CurrentShop.within(shop, () -> outreach.tell(cid, new Reason(RuleKind.LINGERING, key),
                lang -> Optional.of(new Content(Map.of(TextPlace.TITLE, "Coat", TextPlace.PRICE, "¥1", TextPlace.CATEGORY,
                        "Coats", TextPlace.COUNT, "1"),
                        new ProductCard("coat", null, "Coat", Money.of("1", "CNY"), null, null, "in_stock", null, null,
                                null)))))
                .map(Refusal::name).orElse("told");
    }

    private List<String> conversations(java.util.function.IntFunction<String> visitor) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(() -> IntStream.range(0, AT_ONCE)
                .mapToObj(n -> Conversation.begin(visitor.apply(n), Ids.secret(), Lang.EN, null, Instant.now()).id).toList()));
    }

    private Map<String, Long> atOnce(java.util.function.IntFunction<String> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int n = i;
                all.add(() -> {
                    start.await();
                    return work.apply(n);
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
            return answers.stream().collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
        } finally {
            threads.shutdown();
        }
    }
}
