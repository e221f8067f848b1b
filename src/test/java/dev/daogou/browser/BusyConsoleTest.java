package dev.daogou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;

import dev.daogou.browser.Chromium.Screen;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.HeardAs;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A thousand visitors wait, and one of them is being talked to. */
@QuarkusTest
class BusyConsoleTest extends InChromium {

    private static final int MANY = 1_000;
    private static final String CROWD = """
            insert into conversation (id, shop, token_hash, token_made_at, token_used_at, visitor_id, lang, floor, epoch, last_seq,
                created_at, last_at)
            select 'busy-' || n, 'default', 'busy-' || n, now(), now(), 'v-' || n, 'ZH', 'QUEUE', 1, 1, now(),
                now() - interval '1 second' * n
            from generate_series(1, :many) n""";
    private static final String WORDS = """
            insert into message (cid, seq, shop, mid, author, text, pending, interrupted, at)
            select 'busy-' || n, 1, 'default', 'm', 'VISITOR', '第' || n || '位访客想问:这件羽绒服有点贵,能不能便宜一点?', true, false,
                now() - interval '1 second' * n
            from generate_series(1, :many) n""";
    /** Within what visitors are patient for, and told their places: the queue lies still. */
    private static final String CASES = """
            insert into handoff (id, shop, cid, reason, department, state, question, told, told_at, queued_at,
                priority, lang, summary, created_at)
            select 'busy-' || n, 'default', 'busy-' || n, 'WANTS_HUMAN', 'sales', 'WAITING',
                '第' || n || '位访客想问:这件羽绒服有点贵,能不能便宜一点?', n, now(), now(), 2, 'ZH',
                cast('{"reason":"wants_human","because":{"zh":"顾客要求人工","en":"Asked for a person"},"repeats":0}' as jsonb),
                now() - interval '0.1 second' * (:many - n)
            from generate_series(1, :many) n""";

    /** From a frame's arrival to the picture that shows it, for every frame; and how long the page could not listen. */
    private static final String WATCH = """
            () => {
              const Real = WebSocket;
              window.frames_ = [];
              window.requests_ = [];
              window.WebSocket = class extends Real {
                constructor(...given) {
                  super(...given);
                  this.addEventListener("message", ({ data }) => {
                    const { t } = JSON.parse(data);
                    const at = performance.now();
                    requestAnimationFrame(() => setTimeout(() => window.frames_.push([t, performance.now() - at])));
                  });
                }
              };
              const fetched = window.fetch;
              window.fetch = (url, ...rest) => (window.requests_.push(String(url)), fetched(url, ...rest));
              window.blocked_ = [];
              new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.blocked_.push(duration)))
                .observe({ entryTypes: ["longtask"] });
            }""";

    private static final String FRAMES = "(name) => frames_.filter(([t]) => t === name).map(([, ms]) => ms)";
    private static final String TYPED = """
            async () => {
              const area = document.querySelector("daogou-composer").shadowRoot.querySelector("textarea");
              const took = [];
              for (let i = 0; i < 40; i++) {
                const at = performance.now();
                area.value += "字";
                area.dispatchEvent(new InputEvent("input", { bubbles: true }));
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                took.push(performance.now() - at);
              }
              return took;
            }""";
    private static final String SCROLLED = """
            async () => {
              const queue = document.querySelector(".queue");
              const took = [];
              for (let at = performance.now(), y = 0; y < 60_000; y += 1_500) {
                queue.scrollTop = y;
                await new Promise((done) => requestAnimationFrame(done));
                took.push(performance.now() - at);
                at = performance.now();
              }
              return took;
            }""";
    private static final int CLAIMS = 10;

    @TestHTTPResource("/")
    URI home;

    @Inject
    EntityManager db;

    @Inject
    ConversationLog log;

    Page agent;

    @BeforeEach
    void aThousandWait() {
        // Somebody has to be there, or all of them would be given back to the assistant.
        at(session("mei-busy", "Mei")).body("{\"available\":true}").put("/api/v1/console/presence").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> List.of(CROWD, WORDS, CASES)
                .forEach(sql -> db.createNativeQuery(sql).setParameter("many", MANY).executeUpdate()));
    }

    @AfterEach
    void theyLeave() {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("delete from conversation where id like 'busy-%'").executeUpdate());
        agent.context().close();
    }

    @Test
    void theConsoleListensScrollsAndAnswersWithAThousandInTheQueue() {
        agent = chromium.visitor(Screen.DESKTOP_LIGHT);
        agent.addInitScript("(" + WATCH + ")()");
        signIn();
        row("第990位").click();
        assertThat(agent.locator(".talk .message")).hasCount(1);
        agent.keyboard().press("c");
        assertThat(agent.locator("daogou-composer textarea")).isFocused();

        agent.evaluate("() => { frames_.length = requests_.length = blocked_.length = 0; }");
        for (int i = 0; i < 30; i++) {
            says("busy-" + (100 + i), "还在吗?" + i);
        }
        says("busy-990", "好的,那这件呢?");
        assertThat(agent.locator(".talk .message").last()).hasText(Pattern.compile("好的,那这件呢"));
        List<?> requests = (List<?>) agent.evaluate("() => requests_");
        List<?> typed = (List<?>) agent.evaluate(TYPED);
        List<?> scrolled = (List<?>) agent.evaluate(SCROLLED);
        // The whole queue is told whenever somebody is taken.
        String lin = session("lin-busy", "Lin");
        for (int i = 0; i < CLAIMS; i++) {
            at(lin).post("/api/v1/console/conversations/busy-" + (MANY - i) + "/claim").then().statusCode(200);
            assertThat(row("第" + (MANY - i) + "位")).containsText("Lin");
        }
        List<?> messages = (List<?>) agent.evaluate(FRAMES, "message");
        List<?> queues = (List<?>) agent.evaluate(FRAMES, "queue");
        List<?> blocked = (List<?>) agent.evaluate("() => blocked_");
        BusyConsoleFigures.of(MANY)
                .took("a message of a visitor, from its frame to the picture that shows it", messages, 100)
                .took("a queue frame of %,d cases, to the picture that shows it".formatted(MANY), queues, 100)
                .took("a key in the reply box, to the picture that shows it", typed, 50)
                .took("a step of scrolling through the queue", scrolled, 50)
                .took("tasks of the page that lasted longer than 50 ms", blocked, 100).write();
        Chromium.shoot(agent, "console-thousand", Screen.DESKTOP_LIGHT);
        assertThat(requests).as("what is told is not asked for again").hasSizeLessThan(8)
                .noneMatch(each -> String.valueOf(each).endsWith("/queue"));
        assertThat(typed).as("ms until a key shows").allMatch(ms -> ((Number) ms).doubleValue() < 400);
    }

    /** The line breaks, and a visitor writes meanwhile. */
    @Test
    void whatWasSaidWhileTheLineWasDownIsShownWhenItIsBack() {
        agent = chromium.visitor(Screen.DESKTOP_LIGHT);
        AtomicBoolean down = new AtomicBoolean();
        List<WebSocketRoute> lines = new CopyOnWriteArrayList<>();
        agent.routeWebSocket(Pattern.compile(".*/ws/v1/console"), line -> {
            if (down.get()) {
                line.close(new WebSocketRoute.CloseOptions().setCode(1001).setReason("gone"));
            } else {
                line.connectToServer();
                lines.add(line);
            }
        });
        signIn();
        row("第900位").click();
        assertThat(agent.locator(".talk .message")).hasCount(1);
        down.set(true);
        lines.get(0).close(new WebSocketRoute.CloseOptions().setCode(1001).setReason("gone"));
        assertThat(agent.locator(".line")).isVisible();
        says("busy-900", "有人吗?");
        assertThat(agent.locator(".talk .message")).hasCount(1);
        down.set(false);
        assertThat(agent.locator(".talk .message")).hasCount(2);
        assertThat(agent.locator(".line")).hasCount(0);
    }

    private void signIn() {
        agent.navigate(home.resolve("/console").toString());
        agent.locator("[name=login]").fill("mei-busy");
        agent.locator("[name=password]").fill("correct horse");
        agent.locator(".gate .primary").click();
        assertThat(row("位访客想问")).hasCount(MANY);
    }

    private void says(String cid, String text) {
        CurrentShop.within("default", () -> QuarkusTransaction.requiringNew()
                .call(() -> log.write(cid, pen -> pen.visitorSays("m-" + text, text, HeardAs.QUEUED).seq)));
    }

    private Locator row(String text) {
        return agent.locator(".row", new Page.LocatorOptions().setHasText(text));
    }

    private static String session(String login, String name) {
        operator().body(Map.of("name", name, "password", "correct horse")).put("/api/v1/shop/agents/" + login).then()
                .statusCode(200);
        return given().contentType(ContentType.JSON).body(Map.of("login", login, "password", "correct horse"))
                .post("/api/v1/console/session").then().statusCode(200).extract().cookie("daogou_session");
    }

    private static RequestSpecification at(String session) {
        return given().cookie("daogou_session", session).header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON).body("{}");
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON);
    }
}
