package dev.daogou.assistant;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.model.AbortToken;
import dev.daogou.model.ChatModelHandle;
import dev.daogou.model.LlmConfig;
import dev.daogou.model.ModelFailure;
import dev.daogou.model.ModelListener;
import dev.daogou.model.ModelUsage;
import dev.daogou.model.Prompt;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/**
 * Small jobs for the shop's model beside answering: a text in, a whole text out, by the prompt file of the job. The built-in
 * composer does none of them. Counts against the shop's tokens of the day.
 */
@ApplicationScoped
public class Errands {

    private static final Duration SPARE = Duration.ofSeconds(2);

    private final Models models;
    private final Surroundings surroundings;
    private final Prompts prompts;
    private final Duration patience;

    Errands(Models models, Surroundings surroundings, Prompts prompts, LlmConfig config) {
        this.models = models;
        this.surroundings = surroundings;
        this.prompts = prompts;
        this.patience = config.totalTimeout().plus(SPARE);
    }

    /** Whether there is a model that could, and the shop has tokens left for it today. */
    public boolean possible(String shop) {
        return models.speaksFor(surroundings.house(shop)).remote();
    }

    /**
     * Blocks until the text is whole.
     *
     * @param job names the prompt file; its section {@code rules} is the instruction, {@code text} holds {@code {text}}
     * @param lang which of the files
     * @throws Problem 409 when there is no model for it, 503 when it failed or took too long
     */
    public String run(String shop, String job, Lang lang, String text) {
        House house = surroundings.house(shop);
        ChatModelHandle model = models.speaksFor(house);
        if (!model.remote()) {
            throw Problem.conflict("No model is configured for this, or the shop has spent today's tokens: see daogou.llm.");
        }
        Prompt prompt = prompts.of(job, lang);
        ChatRequest request = ChatRequest.builder().messages(List.of(SystemMessage.from(prompt.section("rules")),
                UserMessage.from(Marks.fill(prompt.section("text"), Map.of("text", Marks.data(text)))))).build();
        var token = new AbortToken();
        var whole = new Whole();
        models.call(model, request, token, whole, false, house);
        return whole.within(patience, token);
    }

    private static final class Whole implements ModelListener {

        private final StringBuilder said = new StringBuilder();
        private final CompletableFuture<String> end = new CompletableFuture<>();

        @Override
        public void text(String partial) {
            said.append(partial);
        }

        @Override
        public void completed(ModelUsage usage) {
            end.complete(said.toString());
        }

        @Override
        public void wantsTools(AiMessage asked, ModelUsage usage) {
            end.complete(said.toString());
        }

        @Override
        public void failed(ModelFailure failure) {
            end.completeExceptionally(Problem.unavailable("The model failed: " + failure.code().name(),
                    Duration.ofSeconds(failure.retryable() ? 1 : 60)));
        }

        String within(Duration patience, AbortToken token) {
            return InTime.within(patience, end, token, "model");
        }
    }
}
