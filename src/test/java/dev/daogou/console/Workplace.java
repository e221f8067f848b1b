package dev.daogou.console;

import static io.restassured.RestAssured.given;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Page;
import dev.daogou.handoff.Enqueued;
import dev.daogou.handoff.HandoffDesk;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Shops with agents who sign in, and Anna who asks. */
@ApplicationScoped
class Workplace {

    static final String PASSWORD = "correct horse";

    private final ConversationLog log;
    private final HandoffDesk desk;
    private final Clock clock;

    Workplace(ConversationLog log, HandoffDesk desk, Clock clock) {
        this.log = log;
        this.desk = desk;
        this.clock = clock;
    }

    /** A shop of its own with the agents of these logins. */
    String shop(String... logins) {
        String shop = "bench-" + Ids.fresh("");
        operator("default").body(Map.of()).put("/api/v1/shops/" + shop).then().statusCode(201);
        for (String login : logins) {
            enrol(shop, login, PASSWORD);
        }
        return shop;
    }

    /** Again for somebody who works there: with this password from now on. */
    static void enrol(String shop, String login, String password) {
        operator(shop).body(Map.of("name", name(login), "password", password)).put("/api/v1/shop/agents/" + login).then()
                .statusCode(200);
    }

    static String name(String login) {
        return Character.toUpperCase(login.charAt(0)) + login.substring(1);
    }

    static RequestSpecification operator(String shop) {
        return given().header("Authorization", "Bearer test-operator-key").header("Daogou-Shop", shop)
                .contentType(ContentType.JSON);
    }

    static Response tryToSignIn(String shop, String login, String password) {
        return given().contentType(ContentType.JSON).body(Map.of("shop", shop, "login", login, "password", password))
                .post("/api/v1/console/session");
    }

    static String cookie(String shop, String login) {
        return tryToSignIn(shop, login, PASSWORD).then().statusCode(200).extract().cookie("daogou_session");
    }

    /** What our own console page sends. */
    static RequestSpecification at(String cookie) {
        return given().cookie("daogou_session", cookie).header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON).body("{}");
    }

    String anna(String shop, String... said) {
        return within(shop, () -> {
            Conversation conversation = Conversation.begin("v_anna", Ids.secret(), Lang.ZH,
                    new Page("https://shop.example/p/dj-aurora", "dj-aurora", null), clock.instant());
            for (String text : said) {
                says(conversation.id, text);
            }
            return conversation.id;
        });
    }

    /** A conversation of whoever it is, in which nothing is said yet. */
    String begins(String shop, String visitorId) {
        return within(shop, () -> Conversation.begin(visitorId, Ids.secret(), Lang.ZH, null, clock.instant()).id);
    }

    void annaSays(String shop, String cid, String text) {
        within(shop, () -> says(cid, text));
    }

    private Long says(String cid, String text) {
        return log.write(cid, pen -> pen.visitorSays(Ids.fresh("m_"), text, HeardAs.QUEUED).seq);
    }

    void vouch(String shop, String cid, String customerId) {
        within(shop, () -> Conversation.with(cid).customerId = customerId);
    }

    /** In stock, in yuan. */
    static void sells(String shop, String id, String title, String price) {
        operator(shop).body(Map.of("title", title, "link", "/p/" + id, "availability", "in_stock", "price",
                Map.of("amount", price, "currency", "CNY"))).put("/api/v1/shop/products/" + id).then().statusCode(200);
    }

    /** The durable events of a conversation, as they are told again. */
    List<ConversationEvent.Durable> told(String shop, String cid) {
        return within(shop, () -> log.after(cid, 0, 100));
    }

    Enqueued enqueue(String shop, String cid) {
        return within(shop, () -> desk.enqueue(cid, HandoffReason.WANTS_HUMAN, "sales"));
    }

    private static <T> T within(String shop, Supplier<T> work) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
