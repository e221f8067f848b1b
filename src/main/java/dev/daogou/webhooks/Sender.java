package dev.daogou.webhooks;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;

import dev.daogou.outgoing.CheckedClient;
import dev.daogou.outgoing.CheckedClient.Patience;
import dev.daogou.outgoing.RetryAfter;

/** Sends one thing to one address. Of the answer it reads the status and no body: nothing in there is ours to know. */
@ApplicationScoped
class Sender {

    /** Of people who press the test button, besides the workers. */
    private static final int BESIDE = 4;

    private final CheckedClient client;
    private final WebhooksConfig config;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-watch");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Sender(WebhooksConfig config, Clock clock) {
        this(new CheckedClient(new Patience(config.connectTimeout(), config.totalTimeout(), config.parallel() + BESIDE),
                config.privateAddresses()), config, clock);
    }

    Sender(CheckedClient client, WebhooksConfig config, Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    Answer send(Parcel parcel) {
        HttpPost request = request(parcel);
        var late = new AtomicBoolean();
        var deadline = timer.schedule(() -> {
            late.set(true);
            request.cancel();
        }, config.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
        // Cancelled first: closing alone would read the rest of a body, and some have no end.
        try (ClassicHttpResponse answer = client.open(request); Closeable cut = request::cancel) {
            return read(answer);
        } catch (IOException e) {
            return new Answer.Refused(null, late.get() ? SendFault.late() : SendFault.of(e), null);
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpPost request(Parcel parcel) {
        Instant now = clock.instant();
        HttpPost request = new HttpPost(parcel.url());
        request.setEntity(new StringEntity(parcel.body(), ContentType.APPLICATION_JSON));
        if (parcel.kind() == Webhook.Kind.CHATWOOT) {
            request.setHeader("api_access_token", parcel.secret());
            return request;
        }
        request.setHeader("Daogou-Event", parcel.event());
        request.setHeader("Daogou-Delivery", parcel.id());
        request.setHeader("Daogou-Timestamp", now.getEpochSecond());
        request.setHeader("Daogou-Signature", Signature.of(parcel.secret(), now, parcel.body()));
        return request;
    }

    private Answer read(ClassicHttpResponse answer) {
        int status = answer.getCode();
        if (status >= 200 && status < 300) {
            return new Answer.Taken(status);
        }
        if (status == 410) {
            return new Answer.Gone();
        }
        Header asked = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return new Answer.Refused(status, SendFault.of(status), RetryAfter
                .of(asked == null ? null : asked.getValue(), clock.instant(), Backoff.LONGEST_ASKED).orElse(null));
    }

    @PreDestroy
    void stop() throws IOException {
        timer.shutdownNow();
        client.close();
    }
}
