package dev.daogou.feeds;

import static dev.daogou.feeds.FeedServer.ok;
import static dev.daogou.feeds.FeedServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.outgoing.PublicAddresses;

/** The attacks: an address of a feed, or a server that answers at one, leads into the network that we run in. */
@Timeout(30)
class FeedAddressTest {

    private static final String FEED = "{\"id\":\"cup\"}\n";
    private static final Predicate<InetAddress> LOOPBACK_ONE = address -> address.getHostAddress().equals("127.0.0.1");

    private final FeedServer server = FeedServer.start();
    private final TestFetch fetch;

    FeedAddressTest(@TempDir Path data) {
        fetch = new TestFetch(data);
    }

    @AfterEach
    void stop() {
        server.close();
        fetch.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:%d/feed", "http://localhost:%d/feed", "http://2130706433:%d/feed",
            "http://[::1]:%d/feed", "http://[::ffff:127.0.0.1]:%d/feed", "http://0.0.0.0:%d/feed", "http://10.0.0.1:%d/",
            "http://169.254.169.254/latest/meta-data", "http://[fd00:ec2::254]/latest/meta-data" })
    void noAddressOfOursIsGoneToWrittenOutOrBehindARedirect(String url) {
        server.on("/feed", ok(FEED));
        String attack = url.replace("%d", String.valueOf(server.port()));
        refused(fetch.of(attack, SystemDefaultDnsResolver.INSTANCE, PublicAddresses::has));
        try (FeedServer outside = FeedServer.start()) {
            outside.on("/feed", redirect(attack));
            refused(fetch.of("http://shop.example:" + outside.port() + "/feed", shop(asked -> "127.0.0.1"),
                    address -> PublicAddresses.has(address) || address.getHostName().equals("shop.example")));
            assertThat(outside.seen()).hasSize(1);
        }
        assertThat(server.seen()).isEmpty();
    }

    /** A name that says a public address to whoever checks, and one of ours to whoever connects. */
    @Test
    void aNameIsAskedOnceAndTheAddressThatWasCheckedIsTheOneConnectedTo() {
        server.on("/feed", ok(FEED));
        List<String> answers = new ArrayList<>();
        DnsResolver rebinding = shop(asked -> {
            answers.add(answers.isEmpty() ? "127.0.0.1" : "127.0.0.2");
            return answers.get(answers.size() - 1);
        });
        String url = "http://shop.example:" + server.port() + "/feed";
        assertThat(fetch.of(url, rebinding, LOOPBACK_ONE)).isInstanceOf(Fetched.Changed.class);
        assertThat(answers).hasSize(1);
        refused(fetch.of(url, rebinding, LOOPBACK_ONE));
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void ofSeveralAddressesOnlyPublicOnesAreTried() {
        server.on("/feed", ok(FEED));
        String url = "http://shop.example:" + server.port() + "/feed";
        assertThat(fetch.of(url, shop(asked -> "10.0.0.1 127.0.0.1"), LOOPBACK_ONE)).isInstanceOf(Fetched.Changed.class);
    }

    /** A password meant for one server is drawn out by a redirect to another. */
    @Test
    void thePasswordIsSentToItsServerOnly() {
        try (FeedServer other = FeedServer.start()) {
            other.on("/feed", ok(FEED));
            server.on("/here", redirect("/there"));
            server.on("/there", redirect(other.url("/feed")));
            String url = server.url("/here").replace("//", "//shop:secret@");
            assertThat(fetch.of(url, Validators.NONE, TestSources.patient())).isInstanceOf(Fetched.Changed.class);
            assertThat(server.seen()).hasSize(2)
                    .allSatisfy(seen -> assertThat(seen.header("Authorization")).isEqualTo("Basic c2hvcDpzZWNyZXQ="));
            assertThat(other.last().header("Authorization")).isNull();
        }
    }

    private static void refused(Fetched fetched) {
        assertThat(fetched).isInstanceOfSatisfying(Fetched.Failed.class, failed -> assertThat(failed.problem())
                .contains("not on the public internet").contains("daogou.feeds.private-addresses"));
    }

    /** @param addresses of shop.example, apart by blanks; other names are what they are */
    private static DnsResolver shop(Function<String, String> addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (!host.equals("shop.example")) {
                    return SystemDefaultDnsResolver.INSTANCE.resolve(host);
                }
                List<InetAddress> found = new ArrayList<>();
                for (String address : addresses.apply(host).split(" ")) {
                    found.add(InetAddress.getByAddress(host, InetAddress.getByName(address).getAddress()));
                }
                return found.toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
