package dev.daogou.feeds;

import java.io.IOException;
import java.net.InetAddress;
import java.util.function.Predicate;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;

import dev.daogou.outgoing.CheckedClient;
import dev.daogou.outgoing.CheckedClient.Patience;

/** The client that goes to merchants' servers for feeds. */
@ApplicationScoped
class FeedClient {

    private final CheckedClient client;

    @Inject
    FeedClient(SourcesConfig config) {
        client = new CheckedClient(patience(config), config.privateAddresses());
    }

    FeedClient(SourcesConfig config, DnsResolver names, Predicate<InetAddress> allowed) {
        client = new CheckedClient(patience(config), names, allowed);
    }

    /** @return what must be closed; its body is not read to the end by that */
    ClassicHttpResponse open(HttpGet request) throws IOException {
        return client.open(request);
    }

    @PreDestroy
    void stop() throws IOException {
        client.close();
    }

    private static Patience patience(SourcesConfig config) {
        return new Patience(config.connectTimeout(), config.idleTimeout(), config.parallel());
    }
}
