package dev.daogou.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;

/**
 * What an answer cost, as the provider counts; 0 where it does not say.
 *
 * @param cachedTokens the part of the input that the provider had cached
 */
public record ModelUsage(int inputTokens, int outputTokens, int cachedTokens, String model) {

    public static final ModelUsage NONE = new ModelUsage(0, 0, 0, null);

    /** What this and a later call cost together. */
    public ModelUsage and(ModelUsage later) {
        return new ModelUsage(inputTokens + later.inputTokens, outputTokens + later.outputTokens,
                cachedTokens + later.cachedTokens, later.model);
    }

    static ModelUsage of(ChatResponse response, String model) {
        TokenUsage usage = response.tokenUsage() == null ? new TokenUsage(0, 0) : response.tokenUsage();
        return new ModelUsage(orZero(usage.inputTokenCount()), orZero(usage.outputTokenCount()), orZero(cached(usage)), model);
    }

    /** About how many tokens a provider would count for a text. */
    public static int estimate(String text) {
        return TokenEstimate.of(text);
    }

    /** About what a request has cost when so many tokens of its answer had come. */
    public static long estimate(ChatRequest request, int told) {
        return told + request.messages().stream().mapToLong(message -> TokenEstimate.of(text(message))).sum();
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        } else if (message instanceof UserMessage user) {
            return user.singleText();
        }
        return message instanceof AiMessage ai && ai.text() != null ? ai.text() : "";
    }

    private static Integer cached(TokenUsage usage) {
        if (usage instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null) {
            return openAi.inputTokensDetails().cachedTokens();
        }
        return usage instanceof AnthropicTokenUsage anthropic ? anthropic.cacheReadInputTokens() : null;
    }

    private static int orZero(Integer count) {
        return count == null ? 0 : count;
    }
}
