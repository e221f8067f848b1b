package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** What answers at an address need not be a web server that means well. */
@Timeout(30)
class OddServersTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String FEED = "{\"id\":\"cup\"}\n";

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SSH-2.0-OpenSSH_9.2\\r\\n | without an answer",
            "HTTP/1.1 200 OK\\r\\nContent-Length: much\\r\\n\\r\\nx | does not speak HTTP",
            "HTTP/1.1 200 OK\\r\\nContent-Length: -5\\r\\n\\r\\nx | does not speak HTTP",
            "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\nx | does not speak HTTP",
            "'' | without an answer", "HTTP/1.1 200 OK\\r\\nContent- | does not speak HTTP",
            "HTTP/1.1 301 Moved\\r\\nContent-Length: 0\\r\\n\\r\\n | status 301",
            "HTTP/1.1 302 Found\\r\\nLocation: http://[\\r\\nContent-Length: 0\\r\\n\\r\\n | not an address" })
    void whatIsNoAnswerIsNamed(String says, String why) {
        String bytes = says.replace("\\r", "\r").replace("\\n", "\n");
        try (OddServer server = OddServer.saying(bytes)) {
            assertThat(problem(server.url())).contains(why);
        }
    }

    @Test
    void headersWithoutEndAreGivenUp() {
        try (OddServer many = OddServer.repeating(OK, "X: y\r\n");
                OddServer wide = OddServer.repeating(OK + "X: ", "y".repeat(100))) {
            assertThat(problem(many.url())).contains("does not speak HTTP");
            assertThat(problem(wide.url())).contains("does not speak HTTP");
        }
    }

    @Test
    void preliminaryAnswersWithoutEndAreGivenUp() {
        try (OddServer server = OddServer.repeating("", "HTTP/1.1 102 Processing\r\n\r\n")) {
            assertThat(problem(server.url(), TestSources.patient().total(Duration.ofMillis(500)))).contains("took longer than");
        }
    }

    @Test
    void aBodyThatMayHaveBeenCutUnnoticedIsKnownToBeSuch() {
        try (OddServer server = OddServer.saying(OK + "\r\n" + FEED)) {
            assertThat(fetch(server.url(), TestSources.patient())).isInstanceOfSatisfying(Fetched.Changed.class, changed -> {
                assertThat(changed.file()).hasContent(FEED);
                assertThat(changed.surelyWhole()).isFalse();
            });
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedAndSoIsAServerThatHasNone() throws Exception {
        HttpsServer https = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        try (FeedServer unproved = new FeedServer(https)) {
            unproved.on("/feed", FeedServer.ok(FEED));
            assertThat(problem("https://127.0.0.1:" + unproved.port() + "/feed")).contains("certificate or encryption is not");
            assertThat(unproved.seen()).isEmpty();
        }
        try (OddServer plain = OddServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(problem(plain.url().replace("http:", "https:"))).contains("certificate or encryption is not valid");
        }
    }

    private SSLContext selfSigned() throws Exception {
        Path keys = data.resolve("keys.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", "changeit", "-keyalg", "EC", "-dname",
                "CN=localhost", "-ext", "san=ip:127.0.0.1").redirectErrorStream(true).start();
        assertThat(keytool.waitFor(20, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(Files.newInputStream(keys), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private String problem(String url) {
        return problem(url, TestSources.patient());
    }

    private String problem(String url, TestSources limits) {
        Fetched fetched = fetch(url, limits);
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).problem();
    }

    private Fetched fetch(String url, TestSources limits) {
        try (TestFetch fetch = new TestFetch(data)) {
            return fetch.of(url, Validators.NONE, limits);
        }
    }
}
