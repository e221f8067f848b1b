package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.model.ModelFailure.Code;
import dev.daogou.upstream.Received;
import dev.daogou.upstream.Script;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.vertx.core.Context;

/** Stopping, and a provider that is down for a while. */
@Tag("alone")
class ModelStopTest extends OnTheWire {

    private static final Duration SOON = Duration.ofMillis(500);

    private void stopCloses(AbortToken token, Heard heard, Received received) {
        long stopped = System.nanoTime();
        token.abort();
        int shown = heard.texts.size();
        long closed = received.awaitClosedNanos(Duration.ofSeconds(5));
        assertThat(Duration.ofNanos(closed - stopped)).isLessThan(SOON);
        assertThat(heard.ends).hasValue(0);
        assertThat(heard.texts.size()).isLessThanOrEqualTo(shown + 1);
    }

    @Test
    void aStopBeforeTheHeadersClosesTheConnectionAndIsNoFailure() {
        upstream.next().stallBeforeHeaders();
        AbortToken token = new AbortToken();
        Heard heard = ask(token);
        stopCloses(token, heard, upstream.awaitRequest(1));
        assertThat(upstream.received()).hasSize(1);
    }

    @Test
    void aStopInMidAnswerClosesTheConnection() {
        upstream.next().tokens("a", "b").every(5).endless();
        AbortToken token = new AbortToken();
        Heard heard = ask(token);
        Awaitility.await().until(() -> heard.texts.size() > 3);
        stopCloses(token, heard, upstream.awaitRequest(1));
    }

    @Test
    void aStopAfterAnAnswerLeavesItsConnectionToWhoHasItThen() {
        configured("max-connections", "1");
        AbortToken token = new AbortToken();
        ask(token).await();
        upstream.next().tokens("a", "b").every(5).endless();
        AbortToken others = new AbortToken();
        Heard second = ask(others);
        Awaitility.await().until(() -> !second.texts.isEmpty());
        token.abort();
        int then = second.texts.size();
        Awaitility.await().until(() -> second.texts.size() > then + 3);
        assertThat(second.ends).hasValue(0);
        stopCloses(others, second, upstream.awaitRequest(2));
    }

    @Test
    void aStopBeforeTheCallSendsNothing() {
        AbortToken token = new AbortToken();
        token.abort();
        Heard heard = ask(token);
        ask().await();
        assertThat(upstream.received()).hasSize(1);
        assertThat(heard.ends).hasValue(0);
    }

    /** The stop comes on the connection's thread, where another thread has just queued the request to be sent. */
    @Test
    void aStopThatOvertakesTheSendingLeavesNoAnswerRunning() throws Exception {
        ChatRequest stopped = ChatRequest.builder().messages(UserMessage.from("stopped")).build();
        Script running = new Script().tokens("a").every(5).endless();
        upstream.choosing(request -> request.toString().contains("stopped") ? running : null);
        // A pool of its own, whose one connection is on a thread that is known.
        configured();
        Context sending = loop();
        Context asking = loop();
        CompletableFuture<Heard> first = new CompletableFuture<>();
        sending.runOnContext(now -> first.complete(ask()));
        first.get().await();
        CountDownLatch idle = new CountDownLatch(1);
        after(3, sending, idle);
        await(idle);

        AbortToken token = new AbortToken();
        CountDownLatch bothBusy = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        sending.runOnContext(busy -> {
            asking.runOnContext(asked -> {
                ask(stopped, token);
                asking.runOnContext(beforeTheSending -> {
                    sending.runOnContext(behindTheGiving -> {
                        given.countDown();
                        await(queued);
                        token.abort();
                        over.countDown();
                    });
                    bothBusy.countDown();
                    await(given);
                    after(2, asking, queued);
                });
            });
            await(bothBusy);
        });
        await(over);

        assertThat(ask().await().text()).isEqualTo("Hello from the script.");
        Awaitility.await().until(() -> upstream.received().stream()
                .allMatch(received -> !received.body().toString().contains("stopped") || received.connectionClosed()));
    }

    /** Counted down once a context has done so many rounds of what it has to do. */
    private static void after(int rounds, Context context, CountDownLatch latch) {
        context.runOnContext(now -> {
            if (rounds == 0) {
                latch.countDown();
            } else {
                after(rounds - 1, context, latch);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A thread keeps the context that it was given first. */
    private Context loop() throws Exception {
        return CompletableFuture.supplyAsync(vertx::getOrCreateContext, work -> new Thread(work).start()).get();
    }

    @Test
    void aStopWhileWaitingForAConnectionSendsNothing() {
        configured("max-connections", "1");
        upstream.next().tokens("busy").thenStall();
        AbortToken busy = new AbortToken();
        Heard first = ask(busy);
        Awaitility.await().until(() -> !first.texts.isEmpty());
        AbortToken waiting = new AbortToken();
        Heard second = ask(waiting);
        waiting.abort();
        busy.abort();
        assertThat(ask().await().failure).isNull();
        assertThat(upstream.received()).hasSize(2);
        assertThat(second.ends).hasValue(0);
    }

    @Test
    void aStopWhileQueuedBehindOthersSendsNothing() {
        configured("max-concurrent", "1");
        upstream.next().stallBeforeHeaders();
        AbortToken busy = new AbortToken();
        ask(busy);
        upstream.awaitRequest(1);
        AbortToken queued = new AbortToken();
        Heard second = ask(queued);
        queued.abort();
        busy.abort();
        assertThat(ask().await().failure).isNull();
        assertThat(upstream.received()).hasSize(2);
        assertThat(second.ends).hasValue(0);
    }

    @Test
    void callsBeyondTheQueueFailAtOnce() {
        configured("max-concurrent", "1");
        upstream.always().stallBeforeHeaders();
        List<AbortToken> tokens = IntStream.range(0, 3).mapToObj(i -> new AbortToken()).toList();
        List<Heard> heard = tokens.stream().map(this::ask).toList();
        assertThat(heard.get(2).code()).isEqualTo(Code.LLM_UNAVAILABLE);
        tokens.forEach(AbortToken::abort);
    }

    @Test
    void theBreakerOpensAndClosesAgain() {
        configured("breaker-calls", "4", "breaker-delay", "300ms");
        upstream.always().status(500);
        assertThat(ask().code()).isEqualTo(Code.LLM_UNAVAILABLE);
        assertThat(ask().code()).isEqualTo(Code.LLM_UNAVAILABLE);
        int tried = upstream.received().size();
        assertThat(ask().code()).isEqualTo(Code.LLM_UNAVAILABLE);
        assertThat(upstream.received()).as("an open breaker leaves the provider alone").hasSize(tried);
        upstream.always().tokens("back");
        Awaitility.await().until(() -> "back".equals(ask().await().text()));
    }
}
