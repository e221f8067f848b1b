package dev.daogou.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;

import dev.daogou.SetClock;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.HeardAs;
import dev.daogou.handoff.HandoffDesk;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.merchant.Merchant;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;

/** Shops that have a receiver told, conversations in them, and couriers that go when the test says so, by its clock. */
@Dependent
class Post {

    /** A webhook as its merchant got it. */
    record Hook(Merchant merchant, String id, String secret) {
        String path() {
            return "/api/v1/shop/webhooks/" + id;
        }

        List<String> deliveries(String state) {
            return merchant.call().queryParam("state", state).get(path() + "/deliveries").then().statusCode(200).extract()
                    .jsonPath().getList("deliveries.id");
        }

        JsonPath shown() {
            return merchant.call().get("/api/v1/shop/webhooks").then().statusCode(200).extract().jsonPath()
                    .setRootPath("webhooks.find { it.id == '" + id + "' }");
        }
    }

    final SetClock clock = SetClock.atNow();
    private final TestWebhooks config = TestWebhooks.patient();
    private final EntityManager database;
    private final ConversationLog log;
    private final HandoffDesk desk;
    private final Clock real;
    private final Courier courier;

    Post(EntityManager database, ConversationLog log, HandoffDesk desk, Clock real, MeterRegistry meters) {
        this.database = database;
        this.log = log;
        this.desk = desk;
        this.real = real;
        courier = new Courier(new Sender(config, clock), clock, meters);
    }

    /** Entered by the door, which refuses addresses of our own network, and then led to the receiver on it. */
    Hook hook(Merchant merchant, Receiver to, String... events) {
        Map<String, Object> wish = events.length == 0
                ? Map.of("url", "https://desk.example/daogou")
                : Map.of("url", "https://desk.example/daogou", "events", List.of(events));
        JsonPath made = merchant.json(wish).post("/api/v1/shop/webhooks").then().statusCode(201).extract().jsonPath();
        Hook hook = new Hook(merchant, made.getString("webhook.id"), made.getString("secret"));
        lead(hook, to);
        return hook;
    }

    void lead(Hook hook, Receiver to) {
        lead(hook, to.url());
    }

    void lead(Hook hook, String url) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update webhook set url = :url where id = :id")
                .setParameter("url", url).setParameter("id", hook.id()).executeUpdate());
    }

    Lines lines() {
        return new Lines(database, config, clock);
    }

    Courier courier() {
        return courier;
    }

    /** As the service runs one, but that it looks over when it is told to. */
    WebhookRounds replica() {
        return new WebhookRounds(lines(), courier, config);
    }

    /** Time goes on, and more than a moment, so that what has just happened is due; what is due is sent. */
    void pass(Duration time) {
        clock.passFromNow(time.plusSeconds(1));
        deliver();
    }

    void deliver() {
        for (Optional<LineLease> due = lines().take(); due.isPresent(); due = lines().take()) {
            courier.run(due.get(), () -> true);
        }
    }

    String conversation(String shop) {
        return within(shop, () -> Conversation.begin("v_anna", Ids.secret(), Lang.EN, null, real.instant()).id);
    }

    void visitorSays(String shop, String cid, String text) {
        within(shop, () -> log.write(cid, pen -> pen.visitorSays(Ids.fresh("m_"), text, HeardAs.QUEUED).seq));
    }

    void agentSays(String shop, String cid, String text) {
        within(shop, () -> log.write(cid, pen -> pen.agentSays(Ids.fresh("m_"), "a_mei", "Mei", text).seq));
    }

    void wantsAPerson(String shop, String cid) {
        within(shop, () -> desk.enqueue(cid, HandoffReason.WANTS_HUMAN, null));
    }

    void meiTakesAndResolves(String shop, String cid) {
        within(shop, () -> {
            desk.claim(cid, "a_mei", "Mei");
            desk.resolve(cid, "a_mei");
            return null;
        });
    }

    /** In one transaction, all of it or nothing. */
    <T> T within(String shop, Supplier<T> work) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    List<?> rows(String sql, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql).setParameter("id", id).getResultList());
    }

    void triesBefore(String cid, int attempts) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update webhook_delivery set attempts = :n where cid = :id")
                        .setParameter("n", attempts).setParameter("id", cid).executeUpdate());
    }

    void forgetAll() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("delete from webhook").executeUpdate());
    }
}
