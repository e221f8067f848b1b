package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;
import dev.daogou.upstream.ScriptedUpstream;
import io.vertx.core.json.JsonObject;

/**
 * The scripted model, told apart by who asks: a question carries a key ("k17"), and the last key in a request, be it of an
 * earlier question, says which script answers.
 */
final class Model {

    private static final Pattern KEY = Pattern.compile("\\bk\\d+\\b");
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Map<String, Function<JsonObject, Script>> scripts = new ConcurrentHashMap<>();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    private static final class Asked {
        final List<Received> requests = new ArrayList<>();
        final Map<Integer, CompletableFuture<Received>> awaited = new ConcurrentHashMap<>();

        CompletableFuture<Received> nth(int nth) {
            return awaited.computeIfAbsent(nth, n -> new CompletableFuture<>());
        }
    }

    Model(ScriptedUpstream upstream) {
        upstream.choosing(request -> scripts.getOrDefault(key(request), any -> null).apply(request));
        upstream.telling(this::tell);
    }

    static String freshKey() {
        return "k" + KEYS.incrementAndGet();
    }

    void answers(String key, Script script) {
        answers(key, request -> script);
    }

    void answers(String key, Function<JsonObject, Script> byRequest) {
        scripts.put(key, byRequest);
    }

    /** Requests with this key so far, in the order of their arrival. */
    List<Received> asked(String key) {
        Asked all = asked.computeIfAbsent(key, k -> new Asked());
        synchronized (all) {
            return List.copyOf(all.requests);
        }
    }

    /** @param nth from 1 */
    CompletableFuture<Received> asked(String key, int nth) {
        return asked.computeIfAbsent(key, k -> new Asked()).nth(nth);
    }

    void forget(String key) {
        scripts.remove(key);
        asked.remove(key);
    }

    private void tell(Received request) {
        Asked all = asked.computeIfAbsent(key(request.body()), k -> new Asked());
        int nth;
        synchronized (all) {
            all.requests.add(request);
            nth = all.requests.size();
        }
        all.nth(nth).complete(request);
    }

    private static String key(JsonObject request) {
        String last = "";
        for (String said : said(request, null)) {
            for (Matcher key = KEY.matcher(said); key.find();) {
                last = key.group();
            }
        }
        return last;
    }

    /** What a request says, line by line. @param role whose lines, null for all */
    static List<String> said(JsonObject request, String role) {
        return request.getJsonArray("messages").stream().map(JsonObject.class::cast)
                .filter(m -> role == null || role.equals(m.getString("role")))
                .map(m -> String.valueOf(m.getValue("content"))).collect(Collectors.toList());
    }

    /** The question of a request, as it stands between its marks. */
    static String question(JsonObject request) {
        List<String> users = said(request, "user");
        String last = users.get(users.size() - 1);
        return last.substring(last.indexOf("<question>") + 10, last.indexOf("</question>")).strip();
    }
}
