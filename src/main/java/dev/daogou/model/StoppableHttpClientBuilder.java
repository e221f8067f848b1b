package dev.daogou.model;

import java.time.Duration;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;

/** What LangChain4j's model builders take; all clients built share one pool of connections. */
final class StoppableHttpClientBuilder implements HttpClientBuilder {

    private final io.vertx.core.http.HttpClient vertx;
    private final Duration connectTimeout;
    private Duration readTimeout = Duration.ofSeconds(60);

    /** @param connectTimeout as the pool has it; builders above cannot change it */
    StoppableHttpClientBuilder(io.vertx.core.http.HttpClient vertx, Duration connectTimeout) {
        this.vertx = vertx;
        this.connectTimeout = connectTimeout;
    }

    @Override
    public Duration connectTimeout() {
        return connectTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        return new StoppableHttpClient(vertx, readTimeout);
    }
}
