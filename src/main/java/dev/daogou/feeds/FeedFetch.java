package dev.daogou.feeds;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jboss.logging.Logger;

/** Fetches a feed to disk, unless it is the one that is known. */
@ApplicationScoped
class FeedFetch {

    private static final Logger LOG = Logger.getLogger(FeedFetch.class);
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FeedClient client;
    private final FeedAnswers answers;
    private final SourcesConfig config;

    FeedFetch(FeedClient client, FeedAnswers answers, SourcesConfig config) {
        this.client = client;
        this.answers = answers;
        this.config = config;
    }

    /** @param known of the feed that came in last */
    Fetched fetch(FeedUrl url, Validators known, FetchWatch watch) {
        try {
            return follow(url, known, watch);
        } catch (IOException e) {
            if (watch.end() == FetchWatch.End.UNWANTED) {
                return new Fetched.Unwanted();
            }
            if (watch.end() == FetchWatch.End.TOO_LONG) {
                return new Fetched.Failed("The fetch took longer than " + config.totalTimeout().toSeconds()
                        + " s. Check how fast the server sends the feed.", null);
            }
            if (e instanceof NotFetched told) {
                return new Fetched.Failed(told.getMessage(), told.retryAfter());
            }
            LOG.error("A fetched feed could not be kept.", e);
            return new Fetched.Failed("The feed could not be kept on our disk. It is fetched again.", null);
        }
    }

    private Fetched follow(FeedUrl first, Validators known, FetchWatch watch) throws IOException {
        FeedUrl url = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpGet request = request(url, known);
            watch.over(request);
            // Cancelled first: closing alone would read the rest of a body, and some have no end.
            try (ClassicHttpResponse answer = open(request); Closeable cut = request::cancel) {
                String next = REDIRECTS.contains(answer.getCode()) ? FeedAnswers.header(answer, HttpHeaders.LOCATION) : null;
                if (next == null) {
                    return answers.read(answer, known);
                }
                url = url.redirected(next);
            }
        }
        throw new NotFetched("The server redirects more than " + MOST_REDIRECTS + " times. Enter the feed's final address.");
    }

    private static HttpGet request(FeedUrl url, Validators known) {
        HttpGet request = new HttpGet(url.place());
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        String authorization = url.authorization();
        if (authorization != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        if (known.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        return request;
    }

    private ClassicHttpResponse open(HttpGet request) throws NotFetched {
        try {
            return client.open(request);
        } catch (IOException e) {
            throw FetchFault.of(e, config);
        }
    }
}
