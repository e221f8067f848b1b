package dev.daogou.outgoing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
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
public final class CheckedClient implements Closeable {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;

    /**
     * How long is waited, and for how many.
     *
     * @param connect for a connection and the handshake on it
     * @param idle the longest pause of a server, before its answer and within it
     * @param parallel connections at a time
     */
    public record Patience(Duration connect, Duration idle, int parallel) {}

    private final CloseableHttpClient client;

    /** @param privateAddresses whether it may go to addresses that are not on the public internet */
    public CheckedClient(Patience patience, boolean privateAddresses) {
        this(patience, SystemDefaultDnsResolver.INSTANCE, privateAddresses ? any -> true : PublicAddresses::has);
    }

    public CheckedClient(Patience patience, DnsResolver names, Predicate<InetAddress> allowed) {
        RequestConfig request = RequestConfig.custom().setResponseTimeout(timeout(patience.idle()))
                .setProtocolUpgradeEnabled(false).build();
        client = HttpClients.custom().setConnectionManager(connections(patience, new CheckedNames(names, allowed)))
                .setDefaultRequestConfig(request).setRoutePlanner(new DefaultRoutePlanner(null))
                .setConnectionReuseStrategy((sent, response, context) -> false).setUserAgent("Daogou")
                .disableRedirectHandling().disableCookieManagement().disableAutomaticRetries().disableContentCompression()
                .disableAuthCaching().build();
    }

    /** @return what must be closed; its body is not read to the end by that */
    public ClassicHttpResponse open(HttpUriRequestBase request) throws IOException {
        try {
            return client.executeOpen(RoutingSupport.determineHost(request), request, null);
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static HttpClientConnectionManager connections(Patience patience, DnsResolver names) {
        Timeout idle = timeout(patience.idle());
        // The library's default believes in lines and headers without end.
        var bounded = ManagedHttpClientConnectionFactory.builder().http1Config(
                Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build()).build();
        return PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(names).setConnectionFactory(bounded)
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(timeout(patience.connect())).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout(patience.connect()))
                        .setSocketTimeout(idle).build())
                .setMaxConnTotal(patience.parallel()).setMaxConnPerRoute(patience.parallel()).build();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(time.toMillis());
    }
}
