package dev.daogou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.HeardAs;
import dev.daogou.merchant.Merchant;
import dev.daogou.shop.CurrentShop;
import dev.daogou.webhooks.Post.Hook;
import dev.daogou.webhooks.Receiver.Letter;
import dev.daogou.webhooks.Receiver.Reply;
import io.quarkus.test.junit.QuarkusTest;

/** What a delivery goes through until it is taken, or is not. */
@QuarkusTest
class DeliveriesTest {

    @Inject
    Post post;
    @Inject
    ConversationLog log;

    private final Receiver receiver = Receiver.up();

    @AfterEach
    void stop() {
        receiver.close();
        post.forgetAll();
    }

    @Test
    void whatIsRolledBackIsNeverToldAndNeitherIsWhatNobodyAskedFor() {
        Merchant merchant = Merchant.of("webhooks-rollback", "CNY");
        post.hook(merchant, receiver, "handoff.requested");
        Hook hook = post.hook(merchant, receiver, "message.created");
        String cid = post.conversation(merchant.shop());
        assertThatThrownBy(() -> post.within(merchant.shop(), () -> log.write(cid, pen -> {
            pen.visitorSays("m1", "never said", HeardAs.QUEUED);
            throw new IllegalStateException("the transaction breaks");
        }))).isInstanceOf(IllegalStateException.class);
        post.visitorSays(merchant.shop(), cid, "said");
        String elsewhere = Merchant.of("webhooks-neighbour", "CNY").shop();
        post.visitorSays(elsewhere, post.conversation(elsewhere), "another shop's");
        post.pass(Duration.ZERO);

        assertThat(receiver.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.signedWith(hook.secret())).isTrue();
            assertThat(letter.header("Daogou-Event")).isEqualTo("message.created");
            assertThat(letter.json().getString("data.text")).isEqualTo("said");
            assertThat(letter.json().getString("data.author")).isEqualTo("visitor");
            assertThat(letter.json().getString("shop")).isEqualTo(merchant.shop());
        });
        assertThat(hook.deliveries("done")).hasSize(1);
    }

    @Test
    void whatFailsHoldsUpItsOwnConversationUntilItIsReplayedAndNoOther() {
        Merchant merchant = Merchant.of("webhooks-dead", "CNY");
        Hook hook = post.hook(merchant, receiver, "message.created");
        String stuck = post.conversation(merchant.shop());
        String fine = post.conversation(merchant.shop());
        receiver.answers(letter -> new Reply(letter.body().contains("poison") ? 400 : 200));
        for (String text : List.of("poison", "after it")) {
            post.visitorSays(merchant.shop(), stuck, text);
            post.visitorSays(merchant.shop(), fine, "fine");
        }
        post.pass(Duration.ZERO);
        assertThat(texts(fine)).containsExactly("fine", "fine");
        // The day between the first tries and the last two.
        post.triesBefore(stuck, Backoff.MOST_TRIES - 2);
        post.pass(Backoff.after(Backoff.MOST_TRIES, null));
        assertThat(hook.deliveries("dead")).isEmpty();
        post.pass(Backoff.after(Backoff.MOST_TRIES, null));
        List<String> dead = hook.deliveries("dead");
        assertThat(dead).hasSize(1);
        assertThat(hook.shown().getInt("dead")).isEqualTo(1);
        assertThat(hook.shown().getString("problem")).contains("400");
        post.pass(Duration.ofDays(3));
        assertThat(texts(stuck)).containsExactly("poison", "poison", "poison");

        receiver.answers(Receiver.TAKES);
        hook.merchant().call().post(hook.path() + "/replay").then().statusCode(200).body("replayed", equalTo(1));
        post.pass(Duration.ZERO);
        assertThat(texts(stuck)).containsExactly("poison", "poison", "poison", "poison", "after it");
        assertThat(receiver.letters()).filteredOn(letter -> letter.delivery().equals(dead.get(0))).hasSize(4);
        assertThat(hook.deliveries("dead")).isEmpty();
    }

    @Test
    void oneThatIsDroppedLetsWhatComesAfterItGoOnAndOneThatWasTakenCannotBeSentAgain() {
        Merchant merchant = Merchant.of("webhooks-dropped", "CNY");
        Hook hook = post.hook(merchant, receiver, "message.created");
        String cid = post.conversation(merchant.shop());
        receiver.answers(letter -> new Reply(letter.body().contains("poison") ? 500 : 200));
        post.visitorSays(merchant.shop(), cid, "poison");
        post.visitorSays(merchant.shop(), cid, "after it");
        post.pass(Duration.ZERO);
        String first = post.rows("select id from webhook_delivery where cid = :id order by n", cid).get(0).toString();
        // One that waits is tried when it is asked for.
        merchant.call().post(hook.path() + "/deliveries/" + first + "/replay").then().statusCode(200)
                .body("state", equalTo("waiting"));
        post.pass(Duration.ZERO);
        assertThat(texts(cid)).containsExactly("poison", "poison");
        merchant.call().delete(hook.path() + "/deliveries/" + first).then().statusCode(204);
        post.pass(Duration.ZERO);
        assertThat(texts(cid)).containsExactly("poison", "poison", "after it");
        String taken = hook.deliveries("done").get(0);
        merchant.call().post(hook.path() + "/deliveries/" + taken + "/replay").then().statusCode(409);
        merchant.call().post(hook.path() + "/deliveries/" + first + "/replay").then().statusCode(404);
    }

    @Test
    void aLineWhoseSenderHasDiedIsTakenOverAndTheDeadOneSendsNothingMore() {
        Merchant merchant = Merchant.of("webhooks-killed", "CNY");
        Hook hook = post.hook(merchant, receiver, "message.created");
        String cid = post.conversation(merchant.shop());
        post.visitorSays(merchant.shop(), cid, "one");
        post.visitorSays(merchant.shop(), cid, "two");
        post.clock.passFromNow(Duration.ofSeconds(1));
        LineLease killed = post.lines().take().orElseThrow();
        post.deliver();
        assertThat(receiver.letters()).isEmpty();

        post.pass(Lines.HELD);
        assertThat(texts(cid)).containsExactly("one", "two");
        post.courier().run(killed, () -> true);
        assertThat(receiver.letters()).hasSize(2);
        assertThat(hook.deliveries("waiting")).isEmpty();
        assertThat(post.rows("select cid from webhook_line where cid = :id", cid)).isEmpty();
    }

    @Test
    void twoReplicasNeverSendTwoOfOneConversationAtATimeAndASlowReceiverLeavesWorkersForTheOthers()
            throws InterruptedException {
        Merchant merchant = Merchant.of("webhooks-two", "CNY");
        Hook hook = post.hook(merchant, receiver, "message.created");
        List<String> cids = List.of(post.conversation(merchant.shop()), post.conversation(merchant.shop()),
                post.conversation(merchant.shop()), post.conversation(merchant.shop()), post.conversation(merchant.shop()),
                post.conversation(merchant.shop()));
        for (int i = 0; i < 5; i++) {
            String text = "" + i;
            cids.forEach(cid -> post.visitorSays(merchant.shop(), cid, text));
        }
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        receiver.answers(letter -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.yield();
            atOnce.decrementAndGet();
            return new Reply(200);
        });
        post.clock.passFromNow(Duration.ofSeconds(1));
        for (int held = 0; held < 4; held++) {
            assertThat(post.lines().take()).isPresent();
        }
        assertThat(post.lines().take()).as("a fifth line of one receiver").isEmpty();
        post.clock.passFromNow(Lines.HELD);
        List<WebhookRounds> replicas = List.of(post.replica(), post.replica());
        await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60)).until(() -> {
            replicas.forEach(replica -> CurrentShop.within("default", replica::lookOver));
            return receiver.letters().size() >= 30 && hook.deliveries("waiting").isEmpty();
        });
        for (WebhookRounds replica : replicas) {
            replica.stop();
        }
        cids.forEach(cid -> assertThat(texts(cid)).containsExactly("0", "1", "2", "3", "4"));
        assertThat(most.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void aReceiverThatIsGoneSwitchesItsWebhookOffAndWhatWaitedGoesOnWhenItIsOnAgain() {
        Merchant merchant = Merchant.of("webhooks-gone", "CNY");
        Hook hook = post.hook(merchant, receiver, "message.created");
        String cid = post.conversation(merchant.shop());
        receiver.answers(letter -> new Reply(410));
        post.visitorSays(merchant.shop(), cid, "before");
        post.pass(Duration.ZERO);
        assertThat(hook.shown().getBoolean("on")).isFalse();
        assertThat(hook.shown().getString("goneAt")).isNotNull();
        post.visitorSays(merchant.shop(), cid, "while off");
        post.pass(Duration.ofDays(1));
        assertThat(receiver.letters()).hasSize(1);

        receiver.answers(Receiver.TAKES);
        merchant.json(Map.of("url", "https://desk.example/daogou", "events", List.of("message.created"))).put(hook.path())
                .then().statusCode(200).body("on", equalTo(true)).body("waiting", equalTo(1));
        post.lead(hook, receiver);
        post.pass(Duration.ZERO);
        post.visitorSays(merchant.shop(), cid, "after");
        post.pass(Duration.ZERO);
        assertThat(texts(cid)).containsExactly("before", "before", "after");
    }

    @Test
    void aReceiverIsAskedAgainWhenItWantsToBeAndRedirectsAreNotFollowed() {
        Merchant merchant = Merchant.of("webhooks-later", "CNY");
        Hook hook = post.hook(merchant, receiver, "message.created");
        String cid = post.conversation(merchant.shop());
        receiver.answers(letter -> new Reply(503, "Retry-After", "600"));
        post.visitorSays(merchant.shop(), cid, "later");
        post.pass(Duration.ZERO);
        post.pass(Duration.ofSeconds(500));
        assertThat(receiver.letters()).hasSize(1);
        receiver.answers(letter -> new Reply(307, "Location", receiver.url() + "/elsewhere"));
        post.pass(Duration.ofSeconds(120));
        assertThat(receiver.letters()).hasSize(2);
        assertThat(hook.shown().getString("problem")).contains("redirects (307)");
    }

    @Test
    void aForgottenConversationIsToldToNobodyAnyMore() {
        Merchant merchant = Merchant.of("webhooks-forgotten", "CNY");
        Hook hook = post.hook(merchant, receiver, "message.created");
        String cid = post.conversation(merchant.shop());
        post.visitorSays(merchant.shop(), cid, "forget me");
        post.within(merchant.shop(), () -> post.rows("delete from conversation where id = :id returning id", cid));
        post.pass(Duration.ZERO);
        assertThat(receiver.letters()).isEmpty();
        assertThat(hook.deliveries("waiting")).isEmpty();
    }

    @Test
    void aWebhookIsAddedTestedAndChangedAndItsSecretIsToldOnce() {
        Merchant merchant = Merchant.of("webhooks-door", "CNY");
        Hook hook = post.hook(merchant, receiver);
        assertThat(merchant.call().get("/api/v1/shop/webhooks").asString()).doesNotContain(hook.secret()).contains(hook.id());
        // The application itself goes to public addresses only, and the receiver is on ours.
        merchant.call().post(hook.path() + "/test").then().statusCode(200).body("taken", equalTo(false)).body("problem",
                containsString("not on the public internet"));
        assertThat(receiver.letters()).isEmpty();
        String renewed = merchant.call().post(hook.path() + "/secret").then().statusCode(200).extract().path("secret");
        assertThat(renewed).startsWith("whsec_").isNotEqualTo(hook.secret());
        merchant.json(Map.of("url", "http://desk.example/x", "events", List.of("message.created", "hint.guessed")))
                .put(hook.path()).then().statusCode(400).body("errors.field", equalTo(List.of("url", "events")));
        merchant.json(Map.of("url", "https://desk.example/x", "on", false)).put(hook.path()).then().statusCode(200)
                .body("on", equalTo(false));
        merchant.call().queryParam("state", "odd").get(hook.path() + "/deliveries").then().statusCode(400);
        merchant.call().delete(hook.path()).then().statusCode(204);
        merchant.call().get(hook.path() + "/deliveries").then().statusCode(404);
    }

    private List<String> texts(String cid) {
        return receiver.letters().stream().filter(letter -> letter.cid().equals(cid)).map(Letter::json)
                .map(json -> json.getString("data.text")).toList();
    }
}
