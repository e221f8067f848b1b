package dev.daogou.interruption;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.trust.TrustSection;
import dev.daogou.upstream.Script;

/** A shop of 100,000 passages: how soon a fact is told, and how soon the model is asked. One question at a time. */
@Tag("alone")
@Tag("large")
class LargeShopIT {

    private static final int PASSAGES = 100_000;
    /** Description, attributes and variants. */
    private static final int OF_A_PRODUCT = 3;
    private static final int PRODUCTS = PASSAGES / OF_A_PRODUCT + 1;
    private static final int UNMEASURED = 600;
    private static final int RUNS = 400;
    private static final String[] MAKERS = { "Aldern", "Brisco", "Calder", "Dunmore", "Elsing", "Fairholt", "Garrow", "Hexley",
            "Inver", "Jarrold", "Kelso", "Lorne", "Marlow", "Norrell", "Orwell", "Penrith" };
    private static final String[] THINGS = { "jacket", "kettle", "lamp", "backpack", "tent", "blender", "keyboard", "heater",
            "pillow", "scooter", "printer", "monitor", "thermos", "speaker", "toaster", "router" };
    private static final String[] COLOURS = { "blue", "green", "red", "grey" };

    @TempDir
    Path directory;

    private Stage stage;
    private String key;

    /** One of the shop's, all of it made from its number. */
    private record Made(int n) {

        String id() {
            return "p" + n;
        }

        String title() {
            return MAKERS[n % 16] + " " + THINGS[n / 16 % 16] + " " + (char) ('A' + n % 26) + n;
        }

        BigDecimal price() {
            return BigDecimal.valueOf(1000 + 7L * (n % 9000), 2);
        }

        int grams() {
            return 101 + n % 4801;
        }

        String json() {
            return Wire.write(Map.of("id", id(), "title", title(), "lang", "en", "link", "https://shop.example/p/" + n,
                    "category", "All > " + THINGS[n / 16 % 16], "description",
                    "The %s by %s, batch %d, made for days of %d hours outdoors and tested %d times.".formatted(
                            THINGS[n / 16 % 16], MAKERS[n % 16], n, 3 + n % 21, 11 + n % 997),
                    "price", Map.of("amount", price().toPlainString(), "currency", "CNY"), "availability", "in_stock",
                    "attributes", Map.of("Weight", grams() + " g", "Warranty", (6 + n % 31) + " months", "Material",
                            "blend no. " + n % 613),
                    "variants",
                    List.of(Map.of("sku", "s" + n + "a", "options", Map.of("colour", COLOURS[n % 4]), "quantity", 3),
                            Map.of("sku", "s" + n + "b", "options", Map.of("colour", COLOURS[(n + 1) % 4]), "quantity", 0,
                                    "availability", "out_of_stock"))));
        }
    }

    @Test
    void factsAreToldAndTheModelIsAskedAtOnce() throws IOException, InterruptedException {
        try (Stage opened = Stage.opens(Map.of("daogou.chat.quiet", "0", "daogou.assistant.routes", "facts,llm", "daogou.index",
                "lucene", "daogou.llm.tools", "false"))) {
            stage = opened;
            // The key is made while it starts.
            stage.app().listening();
            key = Files.readString(stage.dataDir().resolve("admin-key")).strip();
            long passages = fill();
            try (TrustSection report = TrustSection.of(70, "A shop of 100,000 passages")) {
                Random random = new Random(7);
                facts(report, random);
                model(report, random);
                report.note(
                        "Packaged application, Lucene, %d passages of %d products, one question at a time, the first %d of each kind"
                                .formatted(passages, PRODUCTS, UNMEASURED)
                                + " not measured; the client's own work is included.");
            }
        }
    }

    private void facts(TrustSection report, Random random) throws IOException, InterruptedException {
        List<Double> asked = new ArrayList<>();
        List<Double> named = new ArrayList<>();
        List<Double> said = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < UNMEASURED + RUNS; i++) {
            Made one = new Made(random.nextInt(PRODUCTS));
            asked.add(ask(i % 2 == 0 ? "How much is it?" : "What is the weight?", one.id(), fact(one, i), wrong));
            Made other = new Made(random.nextInt(PRODUCTS));
            named.add(ask((i % 2 == 0 ? "How much is the " : "What is the weight of the ") + other.title() + "?", null,
                    fact(other, i), wrong));
            Made third = new Made(random.nextInt(PRODUCTS));
            said.add(say((i % 2 == 0 ? "How much is the " : "What is the weight of the ") + third.title() + "?", fact(third, i),
                    wrong));
        }
        time(report, "facts complete, /ask on a product's page", asked, 40);
        time(report, "facts complete, /ask by name", named, 40);
        time(report, "facts complete, message on the socket, quiet 0", said, 40);
        report.never("facts wrong", 3L * (UNMEASURED + RUNS), wrong);
    }

    private static String fact(Made made, int i) {
        return i % 2 == 0 ? made.price().stripTrailingZeros().toPlainString() : made.grams() + " g";
    }

    private double ask(String question, String productId, String fact, List<String> wrong)
            throws IOException, InterruptedException {
        String body = Wire.write(productId == null
                ? Map.of("question", question)
                : Map.of("question", question, "productId", productId));
        HttpRequest request = merchant("/api/v1/ask").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build();
        long from = System.nanoTime();
        HttpResponse<String> answer = Wire.HTTP.send(request, BodyHandlers.ofString());
        double millis = Pace.millis(System.nanoTime() - from);
        JsonNode reply = Wire.read(answer.body());
        check(question, fact, reply, wrong);
        return millis;
    }

    private double say(String question, String fact, List<String> wrong) {
        try (Device device = Transport.WEBSOCKET.comes(stage.visit())) {
            Sent sent = device.says("m1", question);
            Told done = device.endOf(device.turnFor("m1"));
            check(question, fact, done.frame().path("reply"), wrong);
            return Pace.millis(done.nanos() - sent.nanos());
        }
    }

    private static void check(String question, String fact, JsonNode reply, List<String> wrong) {
        String text = reply.path("text").asText();
        if (!text.contains(fact) || !reply.path("answeredBy").asText().equals("facts")) {
            wrong.add(question + " → " + reply.path("answeredBy").asText() + ": " + text);
        }
    }

    private void model(TrustSection report, Random random) {
        stage.restart(Map.of("daogou.assistant.routes", "llm"));
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < UNMEASURED + RUNS; i++) {
            String call = Model.freshKey();
            stage.model.answers(call, new Script().tokens("It is a ", "good one."));
            try (Device device = Transport.WEBSOCKET.comes(stage.visit())) {
                Sent sent = device.says("m1", "Would the " + new Made(random.nextInt(PRODUCTS)).title()
                        + " please my uncle, who walks " + i + " miles in the rain, " + call);
                millis.add(Pace.millis(Pace.await(stage.model.asked(call, 1), call).receivedNanos() - sent.nanos()));
                device.endOf(device.turnFor("m1"));
            } finally {
                stage.model.forget(call);
            }
        }
        Samples samples = measured(millis);
        report.figure("message on the socket → request complete at the model", samples.count(), shown(samples),
                "p50 ≤ 25, p95 ≤ 60 ms", samples.at(0.5) <= 25 && samples.at(0.95) <= 60);
    }

    private static void time(TrustSection report, String what, List<Double> millis, double p50) {
        Samples samples = measured(millis);
        report.figure(what, samples.count(), shown(samples), String.format(Locale.ROOT, "p50 ≤ %.0f ms", p50),
                samples.at(0.5) <= p50);
    }

    private static Samples measured(List<Double> millis) {
        return Samples.of(millis.subList(UNMEASURED, millis.size()), value -> value);
    }

    private static String shown(Samples samples) {
        return "p50 %s, p95 %s, worst %s ms".formatted(samples.shown(0.5), samples.shown(0.95), samples.shown(1));
    }

    /** @return how many passages there are */
    private long fill() throws IOException, InterruptedException {
        Path feed = directory.resolve("feed.jsonl");
        try (var out = Files.newBufferedWriter(feed)) {
            for (int n = 0; n < PRODUCTS; n++) {
                out.write(new Made(n).json());
                out.newLine();
            }
        }
        HttpResponse<String> accepted = Wire.HTTP.send(merchant("/api/v1/shop/imports?format=jsonl")
                .POST(BodyPublishers.ofFile(feed)).build(), BodyHandlers.ofString());
        String run = Wire.read(accepted.body()).path("importId").asText();
        await().atMost(Duration.ofMinutes(30)).pollInterval(Duration.ofSeconds(2))
                .until(() -> !get("/api/v1/shop/imports/" + run).path("state").asText().equals("running"));
        JsonNode done = get("/api/v1/shop/imports/" + run);
        if (!done.path("state").asText().equals("done") || done.path("added").asInt() != PRODUCTS) {
            throw new AssertionError(done.toString());
        }
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(1))
                .until(() -> Wire.HTTP.send(HttpRequest.newBuilder(URI.create(stage.url() + "/q/health/ready")).build(),
                        BodyHandlers.discarding()).statusCode() == 200);
        return get("/api/v1/shop/knowledge").path("passages").asLong();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return Wire.read(Wire.HTTP.send(merchant(path).GET().build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder merchant(String path) {
        return HttpRequest.newBuilder(URI.create(stage.url() + path)).header("Authorization", "Bearer " + key);
    }
}
