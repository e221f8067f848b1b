package dev.daogou.interruption;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;
import dev.daogou.upstream.ScriptedUpstream;

/** A model that says words without a claim in them, at an even pace, to everybody who asks; it knows each answer by its key. */
final class LoadModel implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("\\bq[a-z]+q\\b");
    private static final String[] WORDS = { "soft ", "warm ", "light ", "gentle ", "quiet ", "sturdy ", "plain ", "kind " };

    final ScriptedUpstream upstream = ScriptedUpstream.start();
    private final Map<String, Received> answers = new ConcurrentHashMap<>();
    private final AtomicLong keys = new AtomicLong();
    private volatile int tokens;

    LoadModel() {
        upstream.telling(request -> answers.put(key(request), request));
    }

    void speaks(Streams streams) {
        this.tokens = streams.tokensPerReply();
        // Those of another length are told apart by nobody.
        answers.clear();
        Script script = upstream.always();
        for (int i = 0; i < tokens; i++) {
            script.tokens(WORDS[i % WORDS.length]);
        }
        script.every(streams.everyMs());
    }

    /** In letters alone: a digit in the question would be a claim. */
    String freshKey() {
        StringBuilder key = new StringBuilder("q");
        for (long rest = keys.incrementAndGet(); rest > 0; rest /= 25) {
            key.append((char) ('a' + rest % 25 + (rest % 25 >= 16 ? 1 : 0)));
        }
        return key.append('q').toString();
    }

    /** The answer to a question with this key, or null when it was not asked yet. */
    Received answer(String key) {
        return answers.get(key);
    }

    /** Answers that are not whole and whose connection stands. */
    long unfinished() {
        return answers.values().stream().filter(a -> a.tokensWritten() < tokens && !a.connectionClosed()).count();
    }

    private static String key(Received request) {
        String last = "";
        for (Matcher key = KEY.matcher(request.body().encode()); key.find();) {
            last = key.group();
        }
        return last;
    }

    @Override
    public void close() {
        upstream.close();
    }
}
