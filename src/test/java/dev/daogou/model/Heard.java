package dev.daogou.model;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;

/** A listener that remembers. */
class Heard implements ModelListener {

    final List<String> texts = new CopyOnWriteArrayList<>();
    final List<ToolExecutionRequest> tools = new CopyOnWriteArrayList<>();
    final AtomicInteger ends = new AtomicInteger();
    volatile ModelUsage usage;
    volatile ModelFailure failure;

    @Override
    public void text(String partial) {
        texts.add(partial);
    }

    @Override
    public void wantsTools(AiMessage asked, ModelUsage used) {
        tools.addAll(asked.toolExecutionRequests());
        usage = used;
        ends.incrementAndGet();
    }

    @Override
    public void completed(ModelUsage used) {
        usage = used;
        ends.incrementAndGet();
    }

    @Override
    public void failed(ModelFailure why) {
        failure = why;
        ends.incrementAndGet();
    }

    String text() {
        return String.join("", texts);
    }

    Heard await() {
        Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(20)).until(() -> ends.get() > 0);
        return this;
    }

    ModelFailure.Code code() {
        await();
        return failure == null ? null : failure.code();
    }
}
