package dev.daogou.interruption;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has no right to come in, and who asks for too much, is told so, on each way in. */
@Tag("alone")
@Tag("interruption")
class ClosedDoorsIT {

    private static final int RUNS = Form.runs(2, 200);
    private static final String FOREIGN = "https://evil.example";
    private static final String A_DAY_OLDER = "update conversation set token_used_at = token_used_at - interval '25 hours' where id = ?";

    private interface Knock {
        /** What came of it: an HTTP status, or how a socket was closed. */
        String by(Visit visit) throws Exception;
    }

    @Test
    void whoMayNotComeInIsTold(@On(Settings.SHIPPED) Stage stage) {
        try (Section report = Section.of("14. Closed doors")) {
            knocks(report, stage, "another conversation's token, hello → closed 4401", "closed 4401",
                    visit -> hello(new Visit(stage, visit.cid(), stage.visit().token())));
            knocks(report, stage, "another conversation's token, events → 404", "404",
                    visit -> events(new Visit(stage, visit.cid(), stage.visit().token()), null));
            knocks(report, stage, "a guessed token, events → 401", "401",
                    visit -> events(new Visit(stage, visit.cid(), "guessed"), null));
            knocks(report, stage, "a token unused for a day, hello → closed 4401", "closed 4401", visit -> hello(older(visit)));
            knocks(report, stage, "a token unused for a day, events → 401", "401", visit -> events(older(visit), null));
            knocks(report, stage, "a foreign website, handshake → 403", "403", ClosedDoorsIT::foreignSocket);
            knocks(report, stage, "a foreign website, events → 403", "403", visit -> events(visit, FOREIGN));
            knocks(report, stage, "a foreign website, message → 403", "403",
                    visit -> status(visit.post("/messages", Map.of("text", "hi"), "Idempotency-Key", "m1", "Origin", FOREIGN)));
            knocks(report, stage, "a body of 70 KB → 413", "413", visit -> status(
                    visit.post("/messages", Map.of("text", "x".repeat(70_000)), "Idempotency-Key", "m1")));
            knocks(report, stage, "an unknown frame by POST → 400", "400",
                    visit -> status(visit.post("/frames", Map.of("t", "dance"))));
            knocks(report, stage, "a hello by POST → 400", "400", visit -> status(visit.post("/frames", Map.of("t", "hello"))));
        }
    }

    @Test
    void whoAsksForTooMuchIsTold(@On(Settings.STRICT) Stage stage) {
        try (Section report = Section.of("14. Limits")) {
            knocks(report, stage, "40 messages by WebSocket where 30 are allowed a minute", "RATE, and a stop is answered",
                    visit -> tooMany(visit, Map.of("t", "msg", "text", "ok", "intent", "backchannel")));
            knocks(report, stage, "70 frames by WebSocket where 60 are allowed a minute", "RATE, and a stop is answered",
                    visit -> tooMany(visit, Map.of("t", "typing", "on", true)));
            knocks(report, stage, "40 messages by POST where 30 are allowed a minute → 429 with Retry-After", "429, retry",
                    ClosedDoorsIT::tooManyPosts);
        }
    }

    private static void knocks(Section report, Stage stage, String what, String due, Knock knock) {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        report.play(what, RUNS, 4, (run, random) -> {
            String answer = knock.by(stage.visit());
            if (!answer.equals(due)) {
                wrong.add(answer);
            }
            return answer;
        });
        report.never(what + ": not so", RUNS, wrong);
    }

    private static String hello(Visit visit) throws Exception {
        try (RawSocket socket = RawSocket.opens(visit.stage())) {
            return socket.greets(visit).next().t();
        }
    }

    private static String events(Visit visit, String origin) throws Exception {
        HttpRequest.Builder request = visit.request("/events").header("Accept", "text/event-stream");
        if (origin != null) {
            request.header("Origin", origin);
        }
        return status(Wire.HTTP.sendAsync(request.build(), BodyHandlers.ofString()));
    }

    private static String foreignSocket(Visit visit) {
        try (Device device = new SocketDevice(visit).opens(Map.of("Origin", FOREIGN))) {
            return "let in";
        } catch (AssertionError refused) {
            return refused.getCause() instanceof WebSocketHandshakeException handshake
                    ? String.valueOf(handshake.getResponse().statusCode())
                    : refused.toString();
        }
    }

    private static Visit older(Visit visit) throws Exception {
        if (Database.changes(visit.stage(), A_DAY_OLDER, visit.cid()) != 1) {
            throw new AssertionError("the conversation is not there");
        }
        return visit;
    }

    private static String status(CompletableFuture<HttpResponse<String>> answer) {
        return String.valueOf(Pace.await(answer, "an answer").statusCode());
    }

    private static String tooMany(Visit visit, Map<String, Object> frame) {
        try (SocketDevice device = new SocketDevice(visit)) {
            device.comes();
            int before = device.size();
            for (int i = 0; i < 70; i++) {
                Map<String, Object> next = new java.util.HashMap<>(frame);
                next.put("mid", "m" + i);
                device.sends(next);
            }
            Told refused = Pace.await(device.when(told -> told.is("err"), before), "a refusal");
            boolean answered = device.stops("t_none", 0).answered().path("stale").asBoolean();
            return refused.text("code") + (refused.frame().path("retryMs").asLong() > 0 ? "" : " without a time")
                    + (answered ? ", and a stop is answered" : "");
        }
    }

    private static String tooManyPosts(Visit visit) {
        HttpResponse<String> last = null;
        for (int i = 0; i < 40 && (last == null || last.statusCode() < 400); i++) {
            last = Pace.await(
                    visit.post("/messages", Map.of("text", "ok", "intent", "backchannel"), "Idempotency-Key", "m" + i),
                    "an answer");
        }
        return last.statusCode() + (last.headers().firstValue("Retry-After").isPresent() ? ", retry" : "");
    }
}
