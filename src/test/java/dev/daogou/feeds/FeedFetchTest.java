package dev.daogou.feeds;

import static dev.daogou.feeds.FeedServer.ok;
import static dev.daogou.feeds.FeedServer.redirect;
import static dev.daogou.feeds.FeedServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.shared.Ids;

/** A feed over the wire: what is taken, what is refused, and in which words. */
@Timeout(30)
class FeedFetchTest {

    private static final String FEED = "{\"id\":\"cup\",\"title\":\"杯子\"}\n";

    private final FeedServer server = FeedServer.start();
    private final TestFetch fetch;
    private TestSources limits = TestSources.patient();

    FeedFetchTest(@TempDir Path data) {
        fetch = new TestFetch(data);
    }

    @AfterEach
    void stop() {
        server.close();
        fetch.close();
    }

    @Test
    void aFeedComesToDiskWithWhatItIsRecognisedBy() throws IOException {
        server.on("/feed", ok(FEED, "ETag", "\"v1\"", "Last-Modified", "Sun, 01 Mar 2026 00:00:00 GMT"));
        var changed = changed(fetch("/feed"));
        assertThat(changed.file()).hasContent(FEED);
        assertThat(changed.surelyWhole()).isTrue();
        assertThat(changed.validators()).isEqualTo(new Validators("\"v1\"", "Sun, 01 Mar 2026 00:00:00 GMT",
                Ids.sha256(FEED)));
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        server.on("/etag", FeedServer.versioned(FEED, "ETag", "W/\"v1\"", "If-None-Match"));
        server.on("/date", FeedServer.versioned(FEED, "Last-Modified", "Sun, 01 Mar 2026 00:00:00 GMT", "If-Modified-Since"));
        for (String path : List.of("/etag", "/date")) {
            Validators known = changed(fetch(path)).validators();
            assertThat(fetch(path, known)).isEqualTo(new Fetched.Unchanged(known));
        }
        assertThat(server.seen()).hasSize(4);
    }

    @Test
    void theSameBodyUnderAnotherTagIsUnchanged() {
        server.on("/feed", ok(FEED, "ETag", "\"v1\""));
        Validators known = changed(fetch("/feed")).validators();
        server.on("/feed", ok(FEED, "ETag", "\"v2\""));
        assertThat(fetch("/feed", known)).isEqualTo(new Fetched.Unchanged(new Validators("\"v2\"", null, known.hash())));
        assertThat(fetch.spooled()).hasSize(1);
    }

    @Test
    void aPackedFeedIsUnpackedAndIsTheSameFeed() {
        byte[] packed = FeedServer.gzip(FEED.getBytes(StandardCharsets.UTF_8));
        server.on("/packed", exchange -> FeedServer.send(exchange, 200, packed, "Content-Encoding", "gzip"));
        server.on("/feed.gz", exchange -> FeedServer.send(exchange, 200, packed, "Content-Type", "application/gzip"));
        server.on("/both.gz", exchange -> FeedServer.send(exchange, 200, FeedServer.gzip(packed), "Content-Encoding", "gzip"));
        server.on("/plain", ok(FEED));
        Validators known = changed(fetch("/packed")).validators();
        assertThat(server.last().header("Accept-Encoding")).isEqualTo("gzip");
        for (String path : List.of("/feed.gz", "/both.gz", "/plain")) {
            assertThat(fetch(path, known)).as(path).isInstanceOf(Fetched.Unchanged.class);
        }
    }

    @ParameterizedTest
    @CsvSource({ "401, wants a user and a password", "403, refuses us", "404, has no such feed", "410, has no such feed",
            "429, asked too often", "500, broken or overloaded", "503, broken or overloaded", "204, status 204",
            "206, status 206", "304, status 304", "418, status 418" })
    void anAnswerThatIsNoFeedIsNamed(int status, String why) {
        server.on("/feed", status(status, status == 204 || status == 304 ? "" : "sorry"));
        assertThat(failed(fetch("/feed")).problem()).contains(why);
        assertThat(fetch.spooled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "120, 120", "'Sun, 01 Mar 2026 00:05:00 GMT', 300", "999999999, 86400", "soon, ", "-5, ",
            "'Sun, 01 Mar 2020 00:05:00 GMT', " })
    void aServerMaySayWhenItWantsToBeAskedAgain(String said, Integer seconds) {
        server.on("/feed", status(503, "busy", "Retry-After", said));
        assertThat(failed(fetch("/feed")).retryAfter()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!doctype html><html><body>Sign in</body></html>", "\n\n<HTML><head>",

            "<!-- proxy --><!DOCTYPE HTML PUBLIC \"x\"><html>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"><html>", "\uFEFF<html lang=\"zh\">" })
    void aWebPageInsteadOfAFeedIsNamed(String page) {
        server.on("/feed", ok(page));
        assertThat(failed(fetch("/feed")).problem()).startsWith("A web page is there instead of a feed");
        assertThat(fetch.spooled()).isEmpty();
    }

    @Test
    void anEmptyAnswerIsNamed() {
        server.on("/feed", status(200, ""));
        assertThat(failed(fetch("/feed")).problem()).contains("answers with nothing");
    }

    @Test
    void aBodyThatBreaksOffIsNoFeed() {
        server.on("/length", FeedServer.cut(FEED, 10_000));
        server.on("/chunks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(FEED.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("hangs up");
        });
        byte[] packed = FeedServer.gzip(FEED.repeat(1_000).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(packed, packed.length / 2);
        server.on("/gzip", exchange -> FeedServer.send(exchange, 200, half, "Content-Encoding", "gzip"));
        for (String path : List.of("/length", "/chunks", "/gzip")) {
            assertThat(failed(fetch(path)).problem()).as(path).contains("broke off in the middle");
        }
        assertThat(fetch.spooled()).isEmpty();
    }

    @Test
    void aBodyThatIsDamagedOrPackedInAnotherWayIsNamed() {
        server.on("/damaged", ok(FEED, "Content-Encoding", "gzip"));
        server.on("/brotli", ok(FEED, "Content-Encoding", "br"));
        assertThat(failed(fetch("/damaged")).problem()).contains("says gzip and is not");
        assertThat(failed(fetch("/brotli")).problem()).contains("in a way we did not ask for");
    }

    @Test
    void aBodyThatIsTooLargeIsGivenUpOnEveryWay() {
        limits = limits.most(1_000_000);
        server.on("/announced", FeedServer.cut(FEED, 2_000_000_000));
        server.on("/endless", FeedServer.endless(FEED));
        byte[] bomb = FeedServer.gzip(new byte[20_000_000]);
        assertThat(bomb.length).isLessThan(50_000);
        server.on("/bomb", exchange -> FeedServer.send(exchange, 200, bomb, "Content-Encoding", "gzip"));
        server.on("/bomb.gz", exchange -> FeedServer.send(exchange, 200, bomb));
        for (String path : List.of("/announced", "/endless", "/bomb", "/bomb.gz")) {
            assertThat(failed(fetch(path)).problem()).as(path).contains("larger than the 1 MB")
                    .contains("daogou.feeds.max-size");
        }
        assertThat(fetch.spooled()).isEmpty();
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() {
        limits = limits.idle(Duration.ofMillis(300));
        server.on("/silent", server.stall(""));
        server.on("/stalls", server.stall(FEED));
        for (String path : List.of("/silent", "/stalls")) {
            assertThat(failed(fetch(path)).problem()).as(path).contains("sent nothing for 300 ms");
        }
    }

    @Test
    void aServerThatNeverEndsIsGivenUpThoughItIsNeverSilent() {
        limits = limits.total(Duration.ofMillis(500)).most(Long.MAX_VALUE);
        server.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write('\n');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(50_000_000);
            }
        });
        assertThat(failed(fetch("/drip")).problem()).contains("took longer than");
        assertThat(fetch.spooled()).isEmpty();
    }

    @Test
    void aFetchThatNobodyWantsAnyMoreEndsAtOnceAndLeavesNothing() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        server.on("/stalls", exchange -> {
            wanted.set(false);
            server.stall(FEED).handle(exchange);
        });
        assertThat(fetch.whileWanted(wanted::get, server.url("/stalls"))).isEqualTo(new Fetched.Unwanted());
        assertThat(fetch.spooled()).isEmpty();
    }

    @Test
    void redirectsAreFollowedButNotForEver() {
        server.on("/feed", ok(FEED));
        for (int i = 1; i <= 5; i++) {
            server.on("/r" + i, redirect(i == 5 ? "/feed" : "/r" + (i + 1)));
        }
        assertThat(fetch("/r1")).isInstanceOf(Fetched.Changed.class);
        server.on("/r0", redirect("/r1"));
        server.on("/loop", redirect("/loop"));
        for (String path : List.of("/r0", "/loop")) {
            assertThat(failed(fetch(path)).problem()).as(path).contains("redirects more than 5 times");
        }
    }

    @Test
    void aHostThatNobodyKnowsAndAPortThatNobodyServesAreNamed() {
        server.close();
        assertThat(failed(fetch("/feed")).problem()).contains("takes no connections");
        assertThat(failed(fetch.of("http://shop.invalid/feed", Validators.NONE, limits)).problem())
                .contains("host that nobody knows");
    }

    private Fetched fetch(String path) {
        return fetch(path, Validators.NONE);
    }

    private Fetched fetch(String path, Validators known) {
        return fetch.of(server.url(path), known, limits);
    }

    private static Fetched.Changed changed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Changed.class);
        return (Fetched.Changed) fetched;
    }

    private static Fetched.Failed failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }
}
