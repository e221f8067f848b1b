package dev.daogou.interruption;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

import com.fasterxml.jackson.databind.JsonNode;

/** A device that listens by server-sent events and speaks by POST. */
final class StreamDevice extends Device {

    private volatile Lines lines;
    private volatile String lastId;
    /** Requests overtake each other: a client that wants its messages in order sends one after the other. */
    private CompletableFuture<JsonNode> lastSaid = CompletableFuture.completedFuture(null);

    StreamDevice(Visit visit) {
        super(visit);
    }

    @Override
    void connect() {
        HttpRequest.Builder request = visit.request("/events").header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        } else if (screen.lastSeq() != null) {
            request.header("Last-Event-ID", "0-" + screen.lastSeq());
        }
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Lines reading = new Lines();
        lines = reading;
        Wire.HTTP.sendAsync(request.GET().build(), info -> {
            status.complete(info.statusCode());
            return BodySubscribers.fromLineSubscriber(reading);
        }).whenComplete((done, failure) -> {
            if (failure != null) {
                status.completeExceptionally(failure);
            }
        });
        int answered = Pace.await(status, "the stream's headers");
        if (answered != 200) {
            throw new AssertionError("status " + answered);
        }
    }

    @Override
    void drop() {
        Lines gone = lines;
        lines = null;
        screen.lostTouch();
        if (gone != null) {
            gone.cancel();
        }
    }

    @Override
    Sent says(String mid, String text, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("text", text);
        long at = System.nanoTime();
        CompletableFuture<JsonNode> answer = lastSaid
                .handle((answered, failed) -> visit.posts("/messages", body, "Idempotency-Key", mid).answer())
                .thenCompose(answered -> answered);
        lastSaid = answer;
        return new Sent(at, answer);
    }

    @Override
    Sent stops(String tid, Integer seen) {
        return visit.posts("/turns/" + tid + "/stop", seen == null ? Map.of() : Map.of("seen", seen));
    }

    @Override
    void sends(Map<String, ?> frame) {
        visit.posts("/frames", frame);
    }

    private final class Lines implements Flow.Subscriber<String> {

        private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
        private final StringBuilder data = new StringBuilder();
        private String id;

        void cancel() {
            subscribed.thenAccept(Flow.Subscription::cancel);
        }

        @Override
        public void onSubscribe(Flow.Subscription to) {
            to.request(Long.MAX_VALUE);
            subscribed.complete(to);
        }

        @Override
        public void onNext(String line) {
            long now = System.nanoTime();
            if (lines != this) {
                return;
            }
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && !data.isEmpty()) {
                JsonNode frame = Wire.read(data.toString());
                data.setLength(0);
                lastId = id != null ? id : lastId;
                id = null;
                hear(frame, now);
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (lines == this) {
                closed.completeExceptionally(failure);
            }
        }

        @Override
        public void onComplete() {
            if (lines == this) {
                closed.complete(0);
            }
        }
    }
}
