package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

import dev.daogou.shared.Ids;

/** Takes what a server answers for a feed, and refuses what cannot be one. */
@ApplicationScoped
class FeedAnswers {

    private static final Pattern WEB_PAGE = Pattern
            .compile("(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+)?html\\b");

    private final Spool spool;
    private final SourcesConfig config;
    private final Clock clock;

    FeedAnswers(Spool spool, SourcesConfig config, Clock clock) {
        this.spool = spool;
        this.config = config;
        this.clock = clock;
    }

    /** @throws NotFetched for what is no feed; any other exception is trouble with our own disk */
    Fetched read(ClassicHttpResponse answer, Validators known) throws IOException {
        if (answer.getCode() == HttpURLConnection.HTTP_NOT_MODIFIED && known.conditional()) {
            return new Fetched.Unchanged(known);
        }
        HttpEntity entity = answer.getEntity();
        if (answer.getCode() != HttpURLConnection.HTTP_OK || entity == null) {
            throw FetchFault.of(answer.getCode(), header(answer, HttpHeaders.RETRY_AFTER), clock.instant());
        }
        if (entity.getContentLength() > config.maxSize().asLongValue()) {
            throw FeedBody.tooLarge(config);
        }
        boolean packed = isPacked(entity);
        MessageDigest digest = sha256();
        InputStream body = new DigestInputStream(FeedBody.ofWire(entity.getContent(), packed, config), digest);
        Path file = spool.keep(body, Ids.fresh("fetch_"));
        try {
            refuseWhatIsNoFeed(file);
        } catch (IOException e) {
            spool.drop(file);
            throw e;
        }
        var found = new Validators(header(answer, HttpHeaders.ETAG), header(answer, HttpHeaders.LAST_MODIFIED),
                HexFormat.of().formatHex(digest.digest()));
        if (found.hash().equals(known.hash())) {
            spool.drop(file);
            return new Fetched.Unchanged(found);
        }
        return new Fetched.Changed(file, found, packed || entity.isChunked() || entity.getContentLength() >= 0);
    }

    static String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static boolean isPacked(HttpEntity entity) throws NotFetched {
        String encoding = entity.getContentEncoding() == null ? "" : entity.getContentEncoding();
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> true;
            case "", "identity" -> false;
            default -> throw new NotFetched(
                    "The server packs the feed in a way we did not ask for. Let it send gzip or plain text.");
        };
    }

    private static void refuseWhatIsNoFeed(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(FeedText.HEAD);
        }
        if (head.length == 0) {
            throw new NotFetched("The server answers with nothing. Check that the feed is published.");
        }
        if (WEB_PAGE.matcher(FeedText.of(head).decode(head)).lookingAt()) {
            throw new NotFetched("A web page is there instead of a feed: perhaps one to sign in, or an error. "
                    + "Open the address in a private window of a browser and enter the address of the file itself.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
