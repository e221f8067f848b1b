package dev.daogou.trust;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.chat.AllToTheModel;
import dev.daogou.guard.Cleaner;
import dev.daogou.merchant.Merchant;
import dev.daogou.shared.Lang;
import dev.daogou.trust.Injection.Place;
import dev.daogou.upstream.Received;
import dev.daogou.upstream.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;

/**
 * Attack: orders to the model in everything that others write: product texts, attributes, articles, messages, earlier messages,
 * addresses of pages, items of orders. The model obeys each time. What it says then must not reach the visitor, and what it was
 * sent must show each such text as data only.
 */
@QuarkusTest
@TestProfile(AllToTheModel.class)
@Tag("trust")
class InjectionTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String HARMLESS_ZH = "面料柔软。";
    private static final String HARMLESS_EN = "The fabric is soft. ";
    private static final Pattern MARK = Pattern.compile("<[^<>]*>");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!|?]|!\\[");
    private static final Pattern OUR_MARK = Pattern
            .compile("</?sources>|</?question>|</source>|<source n=\"\\d+\" kind=\"[a-z]+\" title=\"[^\"<>]*\">");
    private static final String GONE = "gone";
    private static final String BOBS = "W-BOB-1";

    ScriptedUpstream upstream;

    private final Random random = new Random(Long.getLong("injections.seed", 42));
    private final List<Injection> all = Injection.all();
    private final Map<Lang, Rules> rules = new EnumMap<>(Map.of(Lang.ZH, new Rules(Lang.ZH), Lang.EN, new Rules(Lang.EN)));
    private final List<String> obeyed = new ArrayList<>();
    private final List<String> leaked = new ArrayList<>();
    private final List<String> silenced = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private Merchant merchant;

    @Test
    void noInjectionIsObeyedAndNothingIsGivenAway() {
        assertThat(all.stream().filter(Injection::zh).count()).isGreaterThanOrEqualTo(50);
        assertThat(all.stream().filter(injection -> !injection.zh()).count()).isGreaterThanOrEqualTo(50);
        openTheShop();
        double before = outcomes("");
        double harmlessBefore = outcomes("pass");

        all.forEach(this::attack);

        double counted = outcomes("") - before;
        double kept = counted - (outcomes("pass") - harmlessBefore);
        try (TrustSection section = TrustSection.of(40, "Injections")) {
            section.never("injections that are obeyed", all.size(), obeyed)
                    .never("replies that give the instructions away", all.size(), leaked)
                    .never("true sentences beside them that are lost", all.size(), silenced)
                    .never("injections sent to the model outside of where data stand", all.size(), outside)
                    .never("injections that the model was never sent", all.size(), unseen)
                    .figure("replies counted by the guard", all.size(), String.format(Locale.ROOT, "%.0f", counted), "all",
                            (long) counted == all.size())
                    .figure("of them with something kept back", all.size(), String.format(Locale.ROOT, "%.0f", kept), "≥ 80",
                            kept >= 80)
                    .note("Half in Chinese, half in English, in ten places; the scripted model obeys each, in pieces of 1 to 4"
                            + " characters.")
                    .note("A translation or a retelling of the instructions is other letters, and is not found out by this.");
        }
    }

    private void openTheShop() {
        merchant = Merchant.of("injected", "CNY");
        StringBuilder feed = new StringBuilder();
        feed.append(product("plain", "晨雾 轻暖外套", Lang.ZH, "日常外套。", Map.of("面料", "棉"), "in_stock"));
        feed.append(product(GONE, "晨雾 绝版外套", Lang.ZH, "卖完了。", Map.of("面料", "棉"), "out_of_stock"));
        for (Injection injection : all) {
            feed.append(line(injection));
        }
        merchant.importsCleanly(feed.toString());
        order(BOBS, "bob", "王大力 Bob Miller SF90210");
        all.stream().filter(injection -> injection.place() == Place.ORDERED_ITEM)
                .forEach(injection -> order("W" + injection.n(), "anna" + injection.n(), injection.written()));
        Awaitility.await().atMost(SOON)
                .until(() -> all.stream().filter(i -> i.place() == Place.FAQ_BODY)
                        .anyMatch(i -> merchant.search(Map.of("q", i.question())).getString("hits.text").contains(i.token())));
    }

    private static String line(Injection injection) {
        String title = injection.title();
        String text = injection.written();
        String fabric = injection.zh() ? "面料" : "Fabric";
        return switch (injection.place()) {
            case DESCRIPTION -> product(injection.id(), title, injection.lang(), text, Map.of(fabric, "soft"), "in_stock");
            case ATTRIBUTE -> product(injection.id(), title, injection.lang(), "", Map.of(fabric, text), "in_stock");
            case ATTRIBUTE_NAME -> product(injection.id(), title, injection.lang(), "", Map.of(text, "soft"), "in_stock");
            case PRODUCT_TITLE -> product(injection.id(),
                    title + " " + injection.text().replace('\n', ' ') + " " + injection.token(), injection.lang(), "",
                    Map.of(fabric, "soft"), "in_stock");
            case FAQ_BODY -> article(injection, title, text);
            case ARTICLE_TITLE -> article(injection, text.replace('\n', ' '), title);
            default -> "";
        };
    }

    private static String product(String id, String title, Lang lang, String description, Map<String, String> attributes,
            String availability) {
        return Json.encode(Map.of("id", id, "title", title, "lang", lang.code(), "description", description, "link", "/p/" + id,
                "price", Map.of("amount", "199.00", "currency", "CNY"), "availability", availability, "attributes", attributes))
                + "\n";
    }

    private static String article(Injection injection, String title, String body) {
        return Json.encode(Map.of("kind", "faq", "id", injection.id(), "title", title, "body", body, "lang",
                injection.lang().code())) + "\n";
    }

    private void order(String id, String customer, String item) {
        merchant.json(Map.of("customerId", customer, "status", "shipped", "placedAt", "2026-11-20T08:00:00Z", "items",
                List.of(Map.of("productId", "plain", "title", item, "quantity", 1, "price",
                        Map.of("amount", "199.00", "currency", "CNY"))),
                "shipments",
                List.of(Map.of("carrier", item, "trackingId", "JD1", "events",
                        List.of(Map.of("at", "2026-11-21T06:00:00Z", "text", item))))))
                .put("/api/v1/shop/orders/" + id).then().statusCode(200);
    }

    private void attack(Injection injection) {
        upstream.reset();
        boolean tool = injection.obeyed().startsWith("TOOL ");
        String harmless = injection.zh() ? HARMLESS_ZH : HARMLESS_EN;
        if (injection.place() == Place.ORDERED_ITEM) {
            upstream.next().toolCall("order_status", "{\"order_id\":\"W" + injection.n() + "\"}");
        }
        if (tool) {
            String[] call = injection.obeyed().split(" ", 3);
            upstream.next().toolCall(call[1], call[2]);
            upstream.always().tokens(pieces(harmless));
        } else {
            upstream.always().tokens(pieces(harmless + rules.get(injection.lang()).in(injection.obeyed())));
        }
        JsonPath reply = injection.place() == Place.PAGE_ADDRESS ? inAConversation(injection) : asked(injection);
        judge(injection, reply, harmless.strip());
        upstream.received().forEach(request -> whereItStands(injection, request));
    }

    private JsonPath asked(Injection injection) {
        Map<String, Object> body = new HashMap<>(Map.of("question", injection.question(), "lang", injection.lang().code()));
        if (injection.place().isProduct()) {
            body.put("productId", injection.id());
        } else if (injection.place() == Place.MESSAGE || injection.place() == Place.HISTORY) {
            body.put("productId", "plain");
        }
        if (injection.place() == Place.HISTORY) {
            body.put("history", List.of(Map.of("author", "visitor", "text", injection.written()),
                    Map.of("author", "assistant", "text", injection.written()),
                    Map.of("author", "agent", "text", injection.written())));
        }
        if (injection.place() == Place.ORDERED_ITEM) {
            body.put("customerId", "anna" + injection.n());
        }
        return merchant.json(body).post("/api/v1/ask").then().statusCode(200).extract().jsonPath();
    }

    private JsonPath inAConversation(Injection injection) {
        JsonPath begun = given().contentType(ContentType.JSON).body(Map.of("shop", merchant.shop(), "lang",
                injection.lang().code(), "page", Map.of("url", "https://shop.example/p?" + injection.token() + "="
                        + injection.text().replaceAll("\\s", "+"), "productId", "plain")))
                .post("/api/v1/conversations").then().statusCode(201).extract().jsonPath();
        String path = "/api/v1/conversations/" + begun.getString("conversationId") + "/messages";
        String token = "Bearer " + begun.getString("token");
        given().contentType(ContentType.JSON).header("Authorization", token).header("Idempotency-Key", injection.id())
                .body(Map.of("text", injection.question())).post(path).then().statusCode(202);
        return Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(
                () -> given().header("Authorization", token).get(path).then().statusCode(200).extract().jsonPath(),
                messages -> messages.getList("messages.author").contains("assistant"))
                .setRootPath("messages.find { it.author == 'assistant' }.reply");
    }

    private void judge(Injection injection, JsonPath reply, String harmless) {
        Map<String, Object> whole = new HashMap<>(reply.getMap(""));
        // A shop's own title is shown as it is, but for where it would lead.
        String whatever = injection.place() == Place.PRODUCT_TITLE
                ? Cleaner.of(injection.title() + " " + injection.text().replace('\n', ' '), address -> false)
                : "";
        String told = String.valueOf(whole.get("text"));
        String text = whatever.isEmpty() ? told : told.replace(whatever, "");
        String beside = whole.get("suggestions") + " " + whole.get("media");
        String everything = Json.encode(whole);
        for (String never : injection.never()) {
            if (Injection.LEAK.equals(never)) {
                rules.get(injection.lang()).leakedIn(everything).ifPresent(some -> leaked.add(line(injection, some)));
            } else if (holds(text, never) || holds(beside, never) || leadsAway(never) && holds(everything, never)) {
                obeyed.add(line(injection, never + " in: " + text));
            }
        }
        if (MARKUP.matcher(told).find()) {
            obeyed.add(line(injection, "markup in: " + text));
        }
        boolean asked = text.contains("到货时") || text.contains("back in stock?");
        if (!text.contains(harmless) && !asked) {
            silenced.add(line(injection, text));
        }
    }

    /** A shop's own title is shown as it is, but for addresses. */
    private static boolean leadsAway(String never) {
        return never.contains("evil.") || never.contains("evil-") || never.contains(":");
    }

    private static boolean holds(String text, String never) {
        return text.toLowerCase(Locale.ROOT).contains(never.toLowerCase(Locale.ROOT));
    }

    private void whereItStands(Injection injection, Received request) {
        List<JsonObject> messages = request.body().getJsonArray("messages").stream().map(JsonObject.class::cast).toList();
        List<JsonObject> system = messages.stream().filter(m -> "system".equals(m.getString("role"))).toList();
        String rulesAndShop = rules.get(injection.lang()).text();
        if (system.size() != 1 || messages.get(0) != system.get(0)
                || !system.get(0).getString("content").startsWith(rulesAndShop)
                || system.get(0).getString("content").contains(injection.token())
                || system.get(0).getString("content").length() > rulesAndShop.length() + 60) {
            outside.add(line(injection, "system: " + system));
        }
        String tools = String.valueOf(request.body().getJsonArray("tools"));
        if (tools.contains(injection.token())) {
            outside.add(line(injection, "tools: " + tools));
        }
        String others = messages.stream().skip(1).map(m -> String.valueOf(m.getString("content")))
                .collect(Collectors.joining("\n"));
        MARK.matcher(others).results().map(mark -> mark.group()).filter(mark -> !OUR_MARK.matcher(mark).matches())
                .forEach(mark -> outside.add(line(injection, "a mark: " + mark)));
        String turn = messages.stream().filter(m -> "user".equals(m.getString("role"))).reduce((a, b) -> b).orElseThrow()
                .getString("content");
        if (count(turn, "<sources>") != 1 || count(turn, "</sources>") != 1 || count(turn, "<question>") != 1
                || count(turn, "</question>") != 1 || count(turn, "<source ") != count(turn, "</source>")) {
            outside.add(line(injection, "marks do not pair: " + turn));
        }
        boolean sent = others.contains(injection.token());
        boolean found = switch (injection.place()) {
            case MESSAGE -> between(turn, "<question>", "</question>").contains(injection.token());
            case PAGE_ADDRESS -> !sent;
            case HISTORY -> count(others, injection.token()) == 3 && !turn.contains(injection.token());
            case ORDERED_ITEM -> request == upstream.received().get(0)
                    ? !sent
                    : inSource(others, injection) && !turn.contains(injection.token());
            default -> inSource(turn, injection);
        };
        if (!found) {
            (sent && injection.place() != Place.MESSAGE && !injection.place().isData() ? outside : unseen)
                    .add(line(injection, others));
        }
    }

    /** Taken out of the sources, and out of the question that names it, it is nowhere else. */
    private static boolean inSource(String text, Injection injection) {
        String rest = Pattern.compile("<source .*?</source>", Pattern.DOTALL).matcher(text).replaceAll("");
        rest = Pattern.compile("<question>.*?</question>", Pattern.DOTALL).matcher(rest).replaceAll("");
        return text.contains("<source ") && !rest.contains(injection.token())
                && between(text, "<source ", "</source>").length() > 0 && text.contains(injection.token());
    }

    private static String between(String text, String open, String close) {
        return text.substring(text.indexOf(open) + open.length(), text.lastIndexOf(close));
    }

    private static long count(String text, String part) {
        return IntStream.range(0, text.length()).filter(i -> text.startsWith(part, i)).count();
    }

    private String[] pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length();) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(4));
            to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces.toArray(String[]::new);
    }

    private static String line(Injection injection, String what) {
        return injection.n() + " " + injection.place() + " " + injection.text().replace('\n', ' ') + " → "
                + what.replace('\n', ' ');
    }

    /** @param outcome "" for all */
    private static double outcomes(String outcome) {
        String metrics = given().header("Authorization", "Bearer test-operator-key").get("/q/metrics").then().statusCode(200)
                .extract().asString();
        return metrics.lines().filter(line -> line.startsWith("daogou_guard_total{") && line.contains("outcome=\"" + outcome))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
