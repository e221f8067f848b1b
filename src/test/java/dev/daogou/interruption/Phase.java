package dev.daogou.interruption;

import java.util.List;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;
import io.vertx.core.json.JsonObject;

/** Where the model's call stands when a stop meets it. */
enum Phase {

    BEFORE_HEADERS("before the headers", false) {
        @Override
        Script answer(JsonObject request) {
            return new Script().stallBeforeHeaders();
        }
    },
    BEFORE_FIRST_TOKEN("after the headers, before the first token", false) {
        @Override
        Script answer(JsonObject request) {
            return new Script().firstTokenAfter(LONG_MS);
        }

        @Override
        void reached(Model model, String key, Device device, String tid) {
            super.reached(model, key, device, tid);
            // Headers have no witness but the service itself; they are sent at once.
            Pace.rest(30);
        }
    },
    SECOND_ROUND_BEFORE_HEADERS("in the round after a tool, before the headers", true) {
        @Override
        Script answer(JsonObject request) {
            return Tools.answered(request) ? new Script().stallBeforeHeaders() : Tools.call(request);
        }
    },
    SECOND_ROUND_IN_THE_TEXT("in the round after a tool, in the middle of the text", true) {
        @Override
        Script answer(JsonObject request) {
            return Tools.answered(request)
                    ? new Script().tokens("soft ", "warm ", "light ").every(20).endless()
                    : Tools.call(request);
        }

        @Override
        void reached(Model model, String key, Device device, String tid) {
            super.reached(model, key, device, tid);
            device.firstDeltaOf(tid);
        }
    };

    private static final long LONG_MS = 120_000;

    final String title;
    /** Needs a service that offers the model tools. */
    final boolean tools;

    Phase(String title, boolean tools) {
        this.title = title;
        this.tools = tools;
    }

    abstract Script answer(JsonObject request);

    /** Waits until the call stands there. */
    void reached(Model model, String key, Device device, String tid) {
        Pace.await(model.asked(key, tools ? 2 : 1), "the model's call");
    }

    /** The call that a stop has to end. */
    static Received last(Model model, String key) {
        List<Received> calls = model.asked(key);
        return calls.get(calls.size() - 1);
    }
}
