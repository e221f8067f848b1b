package dev.daogou.upstream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.vertx.core.json.JsonObject;

/** How a request is answered. Read from left to right: {@code headersAfter(50).tokens("a", "b").every(10).thenCut()}. */
public final class Script {

    enum Ending {
        WHOLE, CUT, STALL, HALF_THEN_STALL, COMMENTS, WITHOUT_END_MARK
    }

    /** How a request is answered before anything is said. */
    enum Beginning {
        HEADERS, SILENCE, HANG_UP
    }

    /** How the bytes of a frame are cut into packets. */
    enum Packets {
        WHOLE, SPLIT_UTF8, SPLIT_FRAMES
    }

    final List<Function<Wire, List<String>>> frames = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    Function<Wire, List<String>> lastFrame = wire -> wire.token("never arrives whole");
    Beginning beginning = Beginning.HEADERS;
    UnaryOperator<JsonObject> change = UnaryOperator.identity();
    Ending ending = Ending.WHOLE;
    Packets packets = Packets.WHOLE;
    String rawBody;
    String newline = "\n";
    boolean comments;
    boolean endless;
    long headersAfterMs;
    long firstAfterMs;
    long everyMs;
    int status = 200;
    int textTokens;

    /** Answers at once, with what is said further on. */
    public Script() {}

    /** Waits before the status line; the time to the first token counts from the headers. */
    public Script headersAfter(long ms) {
        headersAfterMs = ms;
        return this;
    }

    /** Accepts the request and never answers. */
    public Script stallBeforeHeaders() {
        beginning = Beginning.SILENCE;
        return this;
    }

    /** Accepts the request and closes the connection. */
    public Script hangUpBeforeHeaders() {
        beginning = Beginning.HANG_UP;
        return this;
    }

    /** Waits between the headers and the first token. */
    public Script firstTokenAfter(long ms) {
        firstAfterMs = ms;
        return this;
    }

    public Script tokens(String... texts) {
        for (String text : texts) {
            frames.add(wire -> wire.token(text));
            textTokens++;
        }
        return this;
    }

    /** A piece of reasoning, which precedes the text of thinking models (OpenAI format only). */
    public Script thinking(String text) {
        frames.add(wire -> wire.thinking(text));
        return this;
    }

    /** @param arguments JSON */
    public Script toolCall(String name, String arguments) {
        frames.add(wire -> wire.toolCall(name, arguments));
        return this;
    }

    /** What the format says when the provider fails after its headers. */
    public Script errorFrame() {
        frames.add(Wire::error);
        return this;
    }

    /** A token whose frame is no JSON. */
    public Script unreadableFrame() {
        frames.add(wire -> wire.token("lost").stream().map(frame -> frame.replace("}", "")).toList());
        return this;
    }

    /** What keeps a connection open and says nothing. */
    public Script keepAlive() {
        frames.add(wire -> List.of(wire.keepAlive()));
        return this;
    }

    /** A frame as it stands, e.g. one that no client can read. */
    public Script rawFrame(String frame) {
        frames.add(wire -> List.of(frame));
        return this;
    }

    /** Time between two tokens. */
    public Script every(long ms) {
        everyMs = ms;
        return this;
    }

    /** Repeats the tokens until the client goes. */
    public Script endless() {
        endless = true;
        return this;
    }

    /** Closes the connection in the middle of a further frame. */
    public Script thenCut() {
        ending = Ending.CUT;
        return this;
    }

    /** Closes the connection in the middle of a tool call, past its name. */
    public Script thenCutInToolCall(String name, String arguments) {
        lastFrame = wire -> wire.toolCall(name, arguments);
        return thenCut();
    }

    /** Keeps the connection open and says no more. */
    public Script thenStall() {
        ending = Ending.STALL;
        return this;
    }

    /** Says the beginning of a tool call and no more. */
    public Script stallInToolCall(String name, String arguments) {
        thenCutInToolCall(name, arguments);
        ending = Ending.HALF_THEN_STALL;
        return this;
    }

    /** Keeps the connection open with comments and says no more. */
    public Script endlessKeepAlive() {
        ending = Ending.COMMENTS;
        return this;
    }

    /** Ends the body properly, but without the finish reason and the end mark of the format. */
    public Script thenEndEarly() {
        ending = Ending.WITHOUT_END_MARK;
        return this;
    }

    /** Answers with this status and an error body of the format instead of tokens. */
    public Script status(int code) {
        status = code;
        return rawBody == null ? body("{\"error\":{\"message\":\"scripted " + code + "\",\"type\":\"scripted\"}}") : this;
    }

    /** Answers with this status and streams all the same. */
    public Script streamedStatus(int code) {
        status = code;
        return this;
    }

    public Script header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A whole JSON body instead of a stream. */
    public Script body(String json) {
        rawBody = json;
        headers.putIfAbsent("Content-Type", "application/json");
        return this;
    }

    /** What an answer with vectors has different from a good one. */
    public Script butWith(UnaryOperator<JsonObject> difference) {
        change = difference;
        return this;
    }

    /** A web page, as captive portals and wrong addresses answer. */
    public Script html() {
        headers.put("Content-Type", "text/html; charset=utf-8");
        return body("<!doctype html><html><body><h1>Sign in to the network</h1></body></html>");
    }

    /** Cuts packets inside a multi-byte character. */
    public Script splitUtf8() {
        packets = Packets.SPLIT_UTF8;
        return this;
    }

    /** Cuts each frame into packets of a few bytes. */
    public Script splitFrames() {
        packets = Packets.SPLIT_FRAMES;
        return this;
    }

    /** A comment before each token, as proxies send to keep a connection. */
    public Script keepAliveComments() {
        comments = true;
        return this;
    }

    public Script crlf() {
        newline = "\r\n";
        return this;
    }
}
