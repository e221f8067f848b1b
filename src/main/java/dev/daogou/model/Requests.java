package dev.daogou.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Between LangChain4j's words for HTTP and Vert.x's. */
final class Requests {

    private Requests() {}

    static RequestOptions options(HttpRequest request) {
        RequestOptions options = new RequestOptions().setAbsoluteURI(request.url())
                .setMethod(HttpMethod.valueOf(request.method().name()));
        request.headers().forEach((name, values) -> {
            if (values != null) {
                options.putHeader(name, new ArrayList<CharSequence>(values));
            }
        });
        return options;
    }

    /** @throws UnsupportedFeatureException for forms: no chat model is asked with one */
    static Buffer body(HttpRequest request) {
        if (!request.formDataFields().isEmpty() || !request.formDataFiles().isEmpty()) {
            throw new UnsupportedFeatureException("forms are not sent to chat models");
        }
        return request.body() == null ? Buffer.buffer() : Buffer.buffer(request.body());
    }

    static SuccessfulHttpResponse opened(HttpClientResponse response) {
        return SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(headers(response)).build();
    }

    static SuccessfulHttpResponse whole(HttpClientResponse response, Buffer body) {
        return SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(headers(response))
                .body(body.getBytes()).build();
    }

    private static Map<String, List<String>> headers(HttpClientResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().names().forEach(name -> headers.put(name, response.headers().getAll(name)));
        return headers;
    }
}
