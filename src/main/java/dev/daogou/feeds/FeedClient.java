package dev.daogou.feeds;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * The client that goes to merchants' servers. It does nothing by itself: no redirects, cookies, retries, proxies or kept
 * connections, so that every hop is looked at and every connection is a checked one.
 */
@ApplicationScoped
class FeedClient {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;

    private final CloseableHttpClient client;

    @Inject
    FeedClient(SourcesConfig config) {
        this(config, SystemDefaultDnsResolver.INSTANCE, config.privateAddresses() ? any -> true : PublicAddresses::has);
    }

    FeedClient(SourcesConfig config, DnsResolver names, Predicate<InetAddress> allowed) {
        RequestConfig patience = RequestConfig.custom().setResponseTimeout(timeout(config.idleTimeout()))
                .setProtocolUpgradeEnabled(false).build();
        client = HttpClients.custom().setConnectionManager(connections(config, new CheckedNames(names, allowed)))
                .setDefaultRequestConfig(patience).setRoutePlanner(new DefaultRoutePlanner(null))
                .setConnectionReuseStrategy((request, response, context) -> false).setUserAgent("Daogou")
                .disableRedirectHandling().disableCookieManagement().disableAutomaticRetries().disableContentCompression()
                .disableAuthCaching().build();
    }

    /** @return what must be closed; its body is not read to the end by that */
    ClassicHttpResponse open(HttpGet request) throws IOException {
        try {
            return client.executeOpen(RoutingSupport.determineHost(request), request, null);
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    @PreDestroy
    void stop() throws IOException {
        client.close();
    }

    private static HttpClientConnectionManager connections(SourcesConfig config, DnsResolver names) {
        Timeout idle = timeout(config.idleTimeout());
        // The library's default believes in lines and headers without end.
        var bounded = ManagedHttpClientConnectionFactory.builder().http1Config(
                Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build()).build();
        return PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(names).setConnectionFactory(bounded)
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(timeout(config.connectTimeout())).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout(config.connectTimeout()))
                        .setSocketTimeout(idle).build())
                .setMaxConnTotal(config.parallel()).setMaxConnPerRoute(config.parallel()).build();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(time.toMillis());
    }
}
