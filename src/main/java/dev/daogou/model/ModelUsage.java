package dev.daogou.model;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;

/**
 * What an answer cost, as the provider counts; 0 where it does not say.
 *
 * @param cachedTokens the part of the input that the provider had cached
 */
public record ModelUsage(int inputTokens, int outputTokens, int cachedTokens, String model) {

    static ModelUsage of(ChatResponse response, String model) {
        TokenUsage usage = response.tokenUsage() == null ? new TokenUsage(0, 0) : response.tokenUsage();
        return new ModelUsage(orZero(usage.inputTokenCount()), orZero(usage.outputTokenCount()), orZero(cached(usage)), model);
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
