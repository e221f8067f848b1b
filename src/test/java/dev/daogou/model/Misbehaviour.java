package dev.daogou.model;

import static dev.daogou.model.ModelFailure.Code.LLM_BROKEN;
import static dev.daogou.model.ModelFailure.Code.LLM_CUT;
import static dev.daogou.model.ModelFailure.Code.LLM_RATE;
import static dev.daogou.model.ModelFailure.Code.LLM_REFUSED;
import static dev.daogou.model.ModelFailure.Code.LLM_TIMEOUT;
import static dev.daogou.model.ModelFailure.Code.LLM_UNAVAILABLE;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import dev.daogou.model.ModelFailure.Code;
import dev.daogou.upstream.Script;

/** What providers do to those who depend on them, and what it is called then. */
enum Misbehaviour {

    // bytes cut where no reader expects it: the answer is whole all the same
    BYTES_SPLIT_INSIDE_CHARACTERS(s -> s.tokens("充绒量 ", "150 克 🧥").splitUtf8(), whole("充绒量 150 克 🧥")),
    FRAMES_SPLIT_INTO_PACKETS(s -> s.tokens("充绒量 ", "150 克 🧥").splitFrames(), whole("充绒量 150 克 🧥")),
    FRAMES_SPLIT_BETWEEN_CR_AND_LF(s -> s.tokens("one ", "two").crlf().splitFrames(), whole("one two")),
    KEEP_ALIVE_COMMENTS(s -> s.tokens("one ", "two").keepAliveComments(), whole("one two")),
    TOOL_CALL_IN_FRAGMENTS(s -> s.toolCall("stock", "{\"size\":\"羽绒\"}").splitUtf8(), tool("{\"size\":\"羽绒\"}")),

    // refusals, in the provider's words
    STATUS_401(s -> s.status(401), fails(LLM_REFUSED, "").saying("HTTP 401")),
    REDIRECT_TO_A_SIGN_IN(s -> s.html().status(302).header("Location", "/sign-in"), fails(LLM_REFUSED, "")),
    STATUS_429_RETRY_LATER(s -> s.status(429).header("Retry-After", "20"),
            fails(LLM_RATE, "").saying("Retry-After: 20")),
    STATUS_429_RETRY_AT_A_DATE(s -> s.status(429).header("Retry-After", "Wed, 21 Oct 2065 07:28:00 GMT"),
            fails(LLM_RATE, "").saying("Retry-After: Wed, 21 Oct 2065")),
    STATUS_429_RETRY_AT_ONCE(s -> s.status(429).header("Retry-After", "0"), fails(LLM_RATE, "").twice()),
    STATUS_500(s -> s.status(500), fails(LLM_UNAVAILABLE, "").twice()),
    STATUS_500_THAT_NEVER_ENDS(s -> s.streamedStatus(500).tokens("x".repeat(1 << 18)).endless(),
            fails(LLM_UNAVAILABLE, "").twice().closed()),
    ERROR_AFTER_THE_HEADERS(s -> s.errorFrame().thenStall(), fails(LLM_UNAVAILABLE, "").twice().closed()),
    ERROR_IN_MID_STREAM(s -> s.tokens("half").errorFrame().thenStall(), fails(LLM_UNAVAILABLE, "half").closed()),

    // lost connections
    HANGS_UP_BEFORE_THE_HEADERS(Script::hangUpBeforeHeaders, fails(LLM_UNAVAILABLE, "").twice()),
    CUT_BEFORE_THE_FIRST_TOKEN(Script::thenCut, fails(LLM_CUT, "").twice()),
    CUT_IN_MID_STREAM(s -> s.tokens("half ", "an").thenCut(), fails(LLM_CUT, "half an")),
    CUT_IN_A_TOOL_CALL(s -> s.tokens("half").thenCutInToolCall("stock", "{\"size\":\"150 and more\"}"),
            fails(LLM_CUT, "half")),
    ENDS_WITHOUT_ITS_END_MARK(s -> s.tokens("half ", "an").thenEndEarly(), fails(LLM_CUT, "half an")),

    // stalls
    STALL_BEFORE_THE_HEADERS(Script::stallBeforeHeaders, slow("first-token-timeout", "")),
    STALL_BEFORE_THE_FIRST_TOKEN(Script::thenStall, slow("first-token-timeout", "")),
    COMMENTS_AND_NEVER_A_TOKEN(s -> s.keepAlive().every(20).endless(), slow("first-token-timeout", "")),
    STALL_IN_MID_STREAM(s -> s.tokens("half ", "an").thenStall(), slow("gap-timeout", "half an")),
    STALL_IN_A_TOOL_CALL(s -> s.tokens("half").stallInToolCall("stock", "{\"size\":\"150 and more\"}"),
            slow("gap-timeout", "half")),
    COMMENTS_INSTEAD_OF_THE_REST(s -> s.tokens("half").endlessKeepAlive().every(20), slow("gap-timeout", "half")),

    // what is no answer of a model
    WEB_PAGE(Script::html, fails(LLM_BROKEN, "").saying("a web page").closed()),
    WEB_PAGE_THAT_DOES_NOT_SAY_SO(s -> s.html().header("Content-Type", "text/event-stream"),
            fails(LLM_BROKEN, "").saying("a web page").closed()),
    JSON_INSTEAD_OF_A_STREAM(s -> s.body("{\"detail\":\"streaming is not available\"}"), fails(LLM_BROKEN, "").closed()),
    UNREADABLE_FRAME(s -> s.unreadableFrame().thenStall(), fails(LLM_BROKEN, "").closed()),
    EMPTY_ANSWER(s -> s.tokens(), fails(LLM_BROKEN, "")),

    // no end
    ENDLESS_DRIP(s -> s.tokens("on ").every(5).endless(), slow("total-timeout", null)),
    ENDLESS_FLOOD(s -> s.tokens("x".repeat(1 << 17)).endless(), fails(LLM_BROKEN, null).closed()),
    ENDLESS_LINE(s -> s.rawFrame("x".repeat(1 << 17)).endless(), fails(LLM_BROKEN, "").closed());

    final Consumer<Script> script;
    final Expected expected;

    Misbehaviour(Consumer<Script> script, Expected expected) {
        this.script = script;
        this.expected = expected;
    }

    /**
     * @param code     empty: a whole answer
     * @param shown    what was said up to then; null: some of it
     * @param arguments of the tool call in it, or null
     * @param detail   what the failure's words contain
     * @param requests how often the provider was asked
     * @param bound    the setting that ends it, or null
     * @param closes   whether it is for us to close the connection
     */
    record Expected(Optional<Code> code, String shown, String arguments, String detail, int requests, String bound,
            boolean closes) {

        Expected saying(String words) {
            return new Expected(code, shown, arguments, words, requests, bound, closes);
        }

        Expected twice() {
            return new Expected(code, shown, arguments, detail, 2, bound, closes);
        }

        Expected closed() {
            return new Expected(code, shown, arguments, detail, requests, bound, true);
        }
    }

    private static Expected whole(String text) {
        return new Expected(Optional.empty(), text, null, "", 1, null, false);
    }

    private static Expected tool(String arguments) {
        return new Expected(Optional.empty(), "", arguments, "", 1, null, false);
    }

    private static Expected fails(Code code, String shown) {
        return new Expected(Optional.of(code), shown, null, "", 1, null, false);
    }

    private static Expected slow(String bound, String shown) {
        return new Expected(Optional.of(LLM_TIMEOUT), shown, null, "", 1, bound, true);
    }

    /** The deadline set short where it is what ends the answer. */
    static final Duration BOUND = Duration.ofMillis(400);
}
