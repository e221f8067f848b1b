package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.model.ModelFailure.Code;

/** What providers say inside a stream when they fail, as they are documented to and as servers of one's own do. */
class StreamedErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"error\":{\"message\":\"m\",\"type\":\"server_error\"}}|LLM_UNAVAILABLE|server_error",
            "{\"error\":{\"message\":\"m\",\"type\":\"requests\",\"code\":\"rate_limit_exceeded\"}}|LLM_RATE|requests",
            "{\"error\":{\"message\":\"m\",\"type\":\"insufficient_quota\"}}|LLM_RATE|insufficient_quota",
            "{\"error\":{\"object\":\"error\",\"type\":\"BadRequestError\",\"code\":400}}|LLM_REFUSED|BadRequestError",
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}|LLM_UNAVAILABLE|overloaded_error",
            "{\"type\": \"error\", \"error\":{\"type\":\"invalid_request_error\"}}|LLM_REFUSED|invalid_request_error",
            "{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\"}}|LLM_RATE|RESOURCE_EXHAUSTED",
            "{ \"error\" : {\"code\":504,\"status\":\"DEADLINE_EXCEEDED\"}}|LLM_TIMEOUT|DEADLINE_EXCEEDED",
            "{\"error\":\"model runner has stopped\"}|LLM_UNAVAILABLE|error",
            "{\"error\":{\"type\":\"You asked: where is my order?\"}}|LLM_UNAVAILABLE|error" })
    void hasTheNameAStatusWouldHaveHad(String data, Code code, String kind) {
        ModelFailure failure = Failures.named(StreamedError.in(data).orElseThrow());
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).isEqualTo("told inside the stream: " + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"error\":null,\"choices\":[]}", "{\"choices\":[{\"delta\":{\"content\":\"error\"}}]}",
            "{\"error\":{\"type\"", "{\"type\":\"ping\"}", "[DONE]", "" })
    void isNotSeenWhereThereIsNone(String data) {
        assertThat(StreamedError.in(data)).isEmpty();
    }
}
