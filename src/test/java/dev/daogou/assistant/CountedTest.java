package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.model.AbortToken;
import dev.daogou.model.ModelFailure;
import dev.daogou.model.ModelListener;
import dev.daogou.model.ModelUsage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/** The request below is about 4 + 2 tokens. */
class CountedTest {

    private final List<Long> costs = new ArrayList<>();
    private final AbortToken token = new AbortToken();
    private final Counted answer = new Counted(new Deaf(), ChatRequest.builder()
            .messages(SystemMessage.from("请用中文"), UserMessage.from("warm? ok")).build(), token, costs::add);

    @Test
    void whatTheProviderCountedIsWhatItCost() {
        answer.text("是的");
        answer.completed(new ModelUsage(100, 20, 80, "m"));
        token.abort();
        assertThat(costs).containsExactly(120L);
    }

    @Test
    void whatWasStoppedIsEstimated() {
        answer.text("是的");
        token.abort();
        assertThat(costs).containsExactly(8L);
    }

    @Test
    void aStopBeforeTheFirstWordStillCostsTheQuestion() {
        token.abort();
        assertThat(costs).containsExactly(6L);
    }

    @Test
    void aProviderThatDoesNotCountIsEstimated() {
        answer.text("是的");
        answer.completed(new ModelUsage(0, 0, 0, "m"));
        assertThat(costs).containsExactly(8L);
    }

    @Test
    void aCallThatFailedWithoutAWordCostsNothing() {
        answer.failed(new ModelFailure(ModelFailure.Code.LLM_UNAVAILABLE, true, ""));
        assertThat(costs).containsExactly(0L);
    }

    private static final class Deaf implements ModelListener {
        @Override
        public void wantsTools(AiMessage asked, ModelUsage usage) {}

        @Override
        public void text(String partial) {}

        @Override
        public void completed(ModelUsage usage) {}

        @Override
        public void failed(ModelFailure failure) {}
    }
}
