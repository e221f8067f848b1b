package dev.daogou.feeds;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipException;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;

import dev.daogou.outgoing.CheckedNames;
import dev.daogou.outgoing.RetryAfter;

/** Says for the merchant what went wrong on the way to a feed, and what helps. */
final class FetchFault {

    /** A server that asks for more is asked again after it all the same. */
    private static final Duration LONGEST_RETRY = Duration.ofDays(1);

    private FetchFault() {}

    static NotFetched of(int status, String retryAfter, Instant now) {
        String said = switch (status) {
            case 401, 407 -> "wants a user and a password. Put them into the address: https://user:password@host/feed.xml.";
            case 403 -> "refuses us (403). Allow this service to read the feed, or enter an address that anybody may read.";
            case 404, 410 -> "has no such feed (" + status + "). Check the address.";
            case 429 -> "is asked too often (429). Fetch less often; the next try waits.";
            default -> status >= 500
                    ? "is broken or overloaded (" + status + "). The next tries wait longer and longer."
                    : "answers with status " + status + " instead of a feed. Check the address in a browser.";
        };
        return new NotFetched("The server " + said, RetryAfter.of(retryAfter, now, LONGEST_RETRY).orElse(null), null);
    }

    /** @param e from looking up, connecting or reading */
    static NotFetched of(IOException e, SourcesConfig limits) {
        return e instanceof NotFetched told ? told : new NotFetched(sentence(e, limits), null, e);
    }

    private static String sentence(IOException e, SourcesConfig limits) {
        if (e instanceof CheckedNames.Refused) {
            return "The address is not on the public internet. Enter a public one, or ask whoever runs this service to allow "
                    + "others (daogou.feeds.private-addresses).";
        }
        if (e instanceof UnknownHostException) {
            return "The address names a host that nobody knows. Check its spelling.";
        }
        if (e instanceof ConnectTimeoutException) {
            return "No connection within " + seconds(limits.connectTimeout())
                    + ". Check host, port, http or https, and that the server is up.";
        }
        if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
            return "The server sent nothing for " + seconds(limits.idleTimeout()) + ". Check that the feed opens in a browser.";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "The server takes no connections. Check host and port, and that it is up.";
        }
        if (e instanceof SSLException) {
            return "The server's certificate or encryption is not valid. Renew the certificate, or check the host's name.";
        }
        if (e instanceof ZipException) {
            return "What the server sent is damaged: it says gzip and is not. Publish the feed again.";
        }
        if (e instanceof TruncatedChunkException || e instanceof ConnectionClosedException || e instanceof EOFException) {
            return "The feed broke off in the middle. It is fetched again; if it happens every time, check the server.";
        }
        if (e instanceof NoHttpResponseException) {
            return "The server closed the connection without an answer. Check the address, and http or https.";
        }
        if (e instanceof MalformedChunkCodingException || e instanceof MessageConstraintException
                || e.getCause() instanceof ProtocolException) {
            return "What answers does not speak HTTP as it should. Check host and port, and http or https.";
        }
        return "The connection broke. It is tried again.";
    }

    private static String seconds(Duration time) {
        return time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
