package dev.daogou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.daogou.handoff.HandoffSection;
import dev.daogou.merchant.Merchant;
import dev.daogou.webhooks.Post.Hook;
import dev.daogou.webhooks.Receiver.Letter;
import dev.daogou.webhooks.Receiver.Reply;
import io.quarkus.test.junit.QuarkusTest;

/** A receiver that is down, and then up again, is told everything, in order, in a way that lets it tell what it has had. */
@QuarkusTest
class OutageTest {

    private static final int CONVERSATIONS = 6;
    private static final Duration STEP = Duration.ofMinutes(1);

    @Inject
    Post post;

    private final Receiver receiver = Receiver.up();

    @AfterEach
    void stop() {
        receiver.close();
        post.forgetAll();
    }

    @Test
    void afterAnHourDownEveryEventArrivesInOrderPerConversationAndCanBeToldFromItsRepetition() {
        Merchant merchant = Merchant.of("webhooks-outage", "CNY");
        String shop = merchant.shop();
        Hook hook = post.hook(merchant, receiver);
        receiver.goDown();
        List<String> cids = Stream.generate(() -> post.conversation(shop)).limit(CONVERSATIONS).toList();
        for (int minute = 0; minute < 60; minute++) {
            if (minute % 8 == 0) {
                String said = "message of minute " + minute;
                cids.forEach(cid -> post.visitorSays(shop, cid, said));
                post.agentSays(shop, cids.get(minute / 8 % CONVERSATIONS), "answer of minute " + minute);
            }
            post.pass(STEP);
        }
        cids.forEach(cid -> post.wantsAPerson(shop, cid));
        cids.forEach(cid -> post.meiTakesAndResolves(shop, cid));
        assertThat(receiver.letters()).isEmpty();
        Map<String, List<String>> happened = happened(cids);
        int events = happened.values().stream().mapToInt(List::size).sum();
        assertThat(events).isGreaterThan(60);
        assertThat(hook.shown().getInt("waiting")).isEqualTo(events);
        assertThat(hook.shown().getString("problem")).contains("takes no connections");

        // Up again, it takes the first of each conversation, and breaks before it can say so.
        Set<String> broken = new HashSet<>();
        receiver.answers(letter -> new Reply(broken.add(letter.cid()) ? 500 : 200));
        receiver.comeUp();
        int minutesLate = 0;
        while (receiver.letters().size() < events + CONVERSATIONS && minutesLate < 60) {
            post.pass(STEP);
            minutesLate++;
        }

        assertThat(hook.deliveries("waiting")).isEmpty();
        assertThat(arrived(receiver.letters())).isEqualTo(happened);
        assertThat(receiver.letters()).hasSize(events + CONVERSATIONS)
                .allMatch(letter -> letter.signedWith(hook.secret()));
        assertThat(receiver.letters()).extracting(letter -> letter.json().getString("event"))
                .contains("message.created", "handoff.requested", "conversation.resolved");
        report(events, minutesLate);
    }

    /** The ids of what happened, by conversation, in the order of the log. */
    private Map<String, List<String>> happened(List<String> cids) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String cid : cids) {
            all.put(cid, post.rows("select id from webhook_delivery where cid = :id order by n", cid).stream()
                    .map(String.class::cast).toList());
        }
        return all;
    }

    /** What a receiver keeps that forgets what it has had already. */
    private static Map<String, List<String>> arrived(List<Letter> letters) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        Map<String, Long> lastSeq = new LinkedHashMap<>();
        for (Letter letter : letters) {
            boolean isNew = all.computeIfAbsent(letter.cid(), cid -> new LinkedHashSet<>()).add(letter.delivery());
            Long seq = letter.json().get("seq") == null ? null : letter.json().getLong("seq");
            if (isNew && seq != null) {
                assertThat(seq).isGreaterThan(lastSeq.getOrDefault(letter.cid(), 0L));
                lastSeq.put(letter.cid(), seq);
            }
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        all.forEach((cid, ids) -> lists.put(cid, new ArrayList<>(ids)));
        return lists;
    }

    private static void report(int events, int minutesLate) {
        HandoffSection section = new HandoffSection(40, "Webhooks");
        section.says(events + " events of " + CONVERSATIONS
                + " conversations, the receiver down for an hour, up again, and breaking "
                + "once in every conversation after it had taken a delivery: all arrived in order, each repetition by its id; the "
                + "last " + minutesLate + " minutes after the receiver was up (of 15 and the wait after the break).");
        section.write();
    }
}
