package dev.daogou.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;

import dev.daogou.shared.Lang;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;

/**
 * The built-in model: no network, no key. It answers extractively from the {@link Grounding} of the last user message and says
 * so when the sources hold no answer, so that a fresh machine answers for real and a shop still answers when its provider is
 * down. It never invents: every sentence is a source's or one of {@code prompts/grounded.*.md}.
 */
public final class GroundedComposer implements StreamingChatModel {

    static final String NAME = "grounded";

    private record Read(Prompt prompt, GroundedLanguage language) {}

    private final Prompts prompts;
    private final Executor executor;
    private final Map<Lang, Read> languages = new EnumMap<>(Lang.class);

    /** @param executor where answers are composed and handed over; must not be the caller's thread */
    public GroundedComposer(Prompts prompts, Executor executor) {
        this.prompts = prompts;
        this.executor = executor;
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        AbortToken token = ModelTurn.current().token();
        executor.execute(() -> {
            try {
                answer(Grounding.of(request.messages()), token, handler);
            } catch (RuntimeException e) {
                handler.onError(e);
            }
        });
    }

    private void answer(Grounding grounding, AbortToken token, StreamingChatResponseHandler handler) {
        String text = GroundedAnswer.compose(grounding, this::language);
        for (String piece : Pieces.of(text)) {
            if (token.aborted()) {
                return;
            }
            handler.onPartialResponse(piece);
        }
        int read = grounding.sources().stream().mapToInt(source -> TokenEstimate.of(source.text())).sum();
        handler.onCompleteResponse(ChatResponse.builder().aiMessage(AiMessage.from(text)).modelName(NAME)
                .tokenUsage(new TokenUsage(read + TokenEstimate.of(grounding.question()), TokenEstimate.of(text)))
                .finishReason(FinishReason.STOP).build());
    }

    /** Reads the word lists again only when their file has changed. */
    private synchronized GroundedLanguage language(Lang lang) {
        Prompt prompt = prompts.of(GroundedLanguage.JOB, lang);
        Read read = languages.get(lang);
        if (read == null || read.prompt != prompt) {
            read = new Read(prompt, new GroundedLanguage(prompt));
            languages.put(lang, read);
        }
        return read.language;
    }
}
