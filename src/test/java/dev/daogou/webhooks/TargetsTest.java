package dev.daogou.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.outgoing.CheckedClient;
import dev.daogou.outgoing.CheckedClient.Patience;
import dev.daogou.outgoing.PublicAddresses;
import dev.daogou.shared.Problem;
import dev.daogou.webhooks.Receiver.Reply;

/** The attacks: an address of a webhook leads into the network that we run in, or holds us up. */
@Timeout(30)
class TargetsTest {

    private final Receiver receiver = Receiver.up();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void stop() {
        over.countDown();
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://desk.example/x", "ftp://desk.example/x", "file:///etc/passwd",
            "https://user:pw@desk.example/",
            "https://desk.example:22/", "https://desk.example:80/", "https://desk.example:70000/", "https:///x",
            "https://localhost/",
            "https://127.0.0.1/", "https://10.0.0.8/", "https://169.254.169.254/latest", "https://[::1]/", "https://0/",
            "https://999.1.1.1/", "https://desk.example/#part", "https://desk example/", " ", "https://中文.example/" })
    void whatIsNoPublicAddressIsRefusedWithItsField(String url) {
        assertThatThrownBy(() -> WebhookUrl.of(url, false)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.faults()).singleElement().extracting(Problem.Fault::field).isEqualTo("url"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://desk.example/x?key=1", "https://desk.example:8443/", "https://8.8.8.8/" })
    void whatMayBePublicIsTaken(String url) {
        assertThat(WebhookUrl.of(url, false)).isEqualTo(url);
    }

    @Test
    void theShopsOwnNetworkIsTakenWhereTheServiceAllowsIt() {
        assertThatCode(() -> WebhookUrl.of("http://desk.internal:3000/x", true)).doesNotThrowAnyException();
    }

    /** The name said something public when it was entered. */
    @Test
    void aNameThatLeadsIntoOurNetworkAtTheTimeOfSendingIsNotGoneTo() {
        DnsResolver rebound = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[]{ InetAddress.getLoopbackAddress() };
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        Answer answer = send(sender(new CheckedClient(patience(), rebound, PublicAddresses::has), Duration.ofSeconds(10)),
                receiver.url().replace("127.0.0.1", "desk.example"));
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class,
                refused -> assertThat(refused.why()).contains("not on the public internet"));
        assertThat(receiver.letters()).isEmpty();
        // The premise: without the check it would have arrived.
        send(sender(new CheckedClient(patience(), rebound, any -> true), Duration.ofSeconds(10)),
                receiver.url().replace("127.0.0.1", "desk.example"));
        assertThat(receiver.letters()).hasSize(1);
    }

    @Test
    void aReceiverThatNeverAnswersIsGivenUp() {
        receiver.answers(letter -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Reply(200);
        });
        Answer answer = send(sender(new CheckedClient(patience(), SystemDefaultDnsResolver.INSTANCE, any -> true),
                Duration.ofMillis(200)), receiver.url());
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class,
                refused -> assertThat(refused.why()).contains("did not answer in time"));
    }

    @Test
    void aSignatureIsWhatAReceiverComputes() {
        Instant at = Instant.parse("2026-11-30T08:00:00Z");
        assertThat(Signature.of("whsec_x", at, "{\"a\":\"中\"}"))
                .isEqualTo("t=1796025600,v1=" + Hmac.hex("whsec_x", "1796025600.{\"a\":\"中\"}"));
    }

    private static Patience patience() {
        return new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), 2);
    }

    private static Sender sender(CheckedClient client, Duration total) {
        return new Sender(client, new TestWebhooks(total, 4), Clock.systemUTC());
    }

    private static Answer send(Sender sender, String url) {
        return sender.send(new Parcel(null, "dl_1", "webhook.test", "{}", url, "whsec_x", Webhook.Kind.SIGNED));
    }
}
