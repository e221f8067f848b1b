package dev.daogou.interruption;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.trust.TrustSection;
import dev.daogou.upstream.Script;

/** A sentence that claims something is held until it is over; then it is checked and shown, or set right, at once. */
@Tag("alone")
@Tag("trust")
class ReleaseIT {

    private static final int UNMEASURED = Form.runs(20, 200);
    private static final int RUNS = Form.runs(30, 300);
    private static final int SIDE_BY_SIDE = 4;
    private static final int EVERY_MS = 15;
    private static final String[] BEGIN = { "It is a ", "soft and ", "warm coat. " };
    private static final String[] END = { "Many visitors ", "like it." };

    /**
     * @param pieces of a sentence, the last of which ends it
     * @param shown what can be read once it is over: of a false one it is what follows
     */
    private record Claim(String[] pieces, String shown, boolean holds) {

        static Claim holds(String shown, String... pieces) {
            return new Claim(pieces, shown, true);
        }

        static Claim lies(String... pieces) {
            return new Claim(pieces, "Many", false);
        }

        String[] said() {
            List<String> all = new ArrayList<>(Arrays.asList(BEGIN));
            all.addAll(Arrays.asList(pieces));
            all.addAll(Arrays.asList(END));
            return all.toArray(String[]::new);
        }

        /** The delta from which on it can be shown. */
        int due() {
            return BEGIN.length + pieces.length - (holds ? 1 : 0);
        }
    }

    private static final List<Claim> TRUE = List.of(
            Claim.holds("599", "The price ", "is ¥", "59", "9 right ", "now. "),
            Claim.holds("五百九十九", "现在只要", "五百九", "十九元", "一件。"),
            Claim.holds("220", "It holds ", "220 g ", "of down", " inside. "));
    private static final List<Claim> FALSE = List.of(
            Claim.lies("The price ", "is ¥", "49", "9 right ", "now. "),
            Claim.lies("现在打", "八五", "折,", "很划算。"),
            Claim.lies("We give ", "a lifetime ", "warranty of ", "99 years. "));

    @Test
    void whatIsCheckedIsShownAtOnce() throws IOException {
        try (Stage stage = Stage.opens(Map.of("daogou.chat.quiet", "0"))) {
            onTheShelfOf(stage);
            play(stage, TRUE, UNMEASURED / 2);
            play(stage, FALSE, UNMEASURED / 2);
            try (TrustSection report = TrustSection.of(31, "From the end of a sentence to its release")) {
                line(report, "true claims: delta that ends the sentence → shown", play(stage, TRUE, RUNS));
                line(report, "false claims kept back: delta that follows → shown", play(stage, FALSE, RUNS));
                report.note(
                        "Packaged application, WebSocket, %d side by side, a delta every %d ms, after %d conversations; from the"
                                .formatted(SIDE_BY_SIDE, EVERY_MS, UNMEASURED)
                                + " moment the upstream has written the delta to the moment the device has the text.");
            }
        }
    }

    private static void line(TrustSection report, String what, Samples millis) {
        report.figure(what, millis.count(), String.format(Locale.ROOT, "p50 %s, p95 %s, worst %s ms", millis.shown(0.5),
                millis.shown(0.95), millis.shown(1)), "p95 ≤ 30 ms", millis.at(0.95) <= 30);
    }

    private static Samples play(Stage stage, List<Claim> claims, int runs) {
        Crowd<Double> crowd = Crowd.plays("release", runs, SIDE_BY_SIDE, (run, random) -> {
            Claim claim = claims.get(run % claims.size());
            String key = Model.freshKey();
            stage.model.answers(key, new Script().tokens(claim.said()).every(EVERY_MS));
            try (Device device = Transport.WEBSOCKET.comes(stage.visit())) {
                device.says("m1", "Tell me about the Fennel coat, " + key);
                String tid = device.turnFor("m1");
                Told shown = device.await(told -> told.deltaOf(tid) && told.text("text").contains(claim.shown())
                        || told.ends(tid), claim.shown());
                if (!shown.is("delta")) {
                    throw new AssertionError("never shown: " + claim.shown() + " in " + device.screen.text(tid));
                }
                device.endOf(tid);
                return Pace.millis(shown.nanos() - stage.model.asked(key).get(0).tokenNanos(claim.due()));
            } finally {
                stage.model.forget(key);
            }
        });
        if (!crowd.broken().isEmpty()) {
            throw new AssertionError(crowd.broken().toString());
        }
        return Samples.of(crowd.results(), millis -> millis);
    }

    private static void onTheShelfOf(Stage stage) throws IOException {
        URI coat = URI.create(stage.url() + "/api/v1/shop/products/fennel");
        String key = Files.readString(stage.dataDir().resolve("admin-key")).strip();
        var answer = Pace.await(Wire.HTTP.sendAsync(HttpRequest.newBuilder(coat)
                .header("Authorization", "Bearer " + key).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Wire.write(Map.of("id", "fennel", "title", "Fennel Coat", "link",
                        "https://shop.example/p/fennel", "lang", "en", "price", Map.of("amount", "599.00", "currency", "CNY"),
                        "availability", "in_stock", "attributes", Map.of("Down filling", "220 g")))))
                .build(), BodyHandlers.ofString()), "the coat");
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }
}
