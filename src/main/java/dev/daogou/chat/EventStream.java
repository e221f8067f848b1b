package dev.daogou.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** A device that listens by server-sent events. A frame has left when the stream asks for the next: that is how a slow one shows. */
final class EventStream implements Wire, Flow.Publisher<OutboundSseEvent>, Flow.Subscription {

    private final Sse sse;
    private final List<Runnable> whenLeft = new ArrayList<>();
    private Runnable whenAsked;
    private Flow.Subscriber<? super OutboundSseEvent> subscriber;
    private long asked;
    private OutboundSseEvent next;
    private CompletableFuture<Void> leaving;
    private boolean over;

    EventStream(Sse sse) {
        this.sse = sse;
    }

    void whenAsked(Runnable work) {
        whenAsked = work;
    }

    /** At once when it has been left already. */
    void whenLeft(Runnable work) {
        synchronized (this) {
            if (!over) {
                whenLeft.add(work);
                return;
            }
        }
        work.run();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super OutboundSseEvent> to) {
        subscriber = to;
        to.onSubscribe(this);
        whenAsked.run();
    }

    @Override
    public void request(long more) {
        synchronized (this) {
            asked = asked + more < 0 ? Long.MAX_VALUE : asked + more;
        }
        emit();
    }

    @Override
    public void cancel() {
        end();
    }

    @Override
    public CompletionStage<Void> send(Frame frame) {
        var event = sse.newEventBuilder().name(frame.t()).data(frame.json());
        CompletableFuture<Void> sent = new CompletableFuture<>();
        synchronized (this) {
            if (over) {
                return CompletableFuture.failedFuture(new IllegalStateException("the stream has ended"));
            }
            next = (frame.id() == null ? event : event.id(frame.id())).build();
            leaving = sent;
        }
        emit();
        return sent;
    }

    @Override
    public CompletionStage<Void> close(int code, String why) {
        if (end()) {
            subscriber.onComplete();
        }
        return CompletableFuture.completedFuture(null);
    }

    private void emit() {
        OutboundSseEvent event;
        CompletableFuture<Void> sent;
        synchronized (this) {
            if (asked == 0 || next == null || over) {
                return;
            }
            event = next;
            sent = leaving;
            next = null;
            asked--;
        }
        subscriber.onNext(event);
        sent.complete(null);
    }

    private boolean end() {
        List<Runnable> left;
        CompletableFuture<Void> unsent;
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
            left = List.copyOf(whenLeft);
            unsent = leaving;
        }
        left.forEach(Runnable::run);
        if (unsent != null) {
            unsent.completeExceptionally(new IllegalStateException("the stream has ended"));
        }
        return true;
    }
}
