package dev.daogou.assistant;

import java.util.List;
import java.util.concurrent.Executor;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.guard.ClaimWords;
import dev.daogou.model.AbortToken;
import dev.daogou.model.ChatModelHandle;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ChatRequest;

/**
 * Lets a model compose the answer, in as many rounds as its tools need. The built-in composer does when the provider fails before
 * a word was shown, or when the shop has spent what it may at the provider today.
 */
@ApplicationScoped
class Speak {

    private final Models models;
    private final Compose compose;
    private final Toolbox tools;
    private final Threads threads;
    private final Endings endings;
    private final Instructions instructions;

    Speak(Models models, Compose compose, Toolbox tools, Threads threads, Endings endings, Instructions instructions) {
        this.instructions = instructions;
        this.models = models;
        this.compose = compose;
        this.tools = tools;
        this.threads = threads;
        this.endings = endings;
    }

    void compose(Prepared prepared, ClaimWords claimWords, AbortToken token, ReplySink sink) {
        Sources sources = compose.sources(prepared.understood(), prepared.retrieved(), prepared.changed(),
                prepared.phrases());
        ChatModelHandle model = models.speaksFor(prepared.house());
        ChatRequest first = compose.request(prepared, sources, offered(model, prepared));
        var checks = new Checks(claimWords, instructions.of(prepared.understood().lang()));
        var speech = new Speech(prepared, sources, checks, token, sink, endings);
        var rounds = new Rounds(tools, speech, token, sink, inShop(prepared));
        Speech.Spoken told = speech.by(model, () -> {
            Speech.Spoken instead = speech.by(models.grounded(), null, null);
            models.call(models.grounded(), first, token, instead, false, prepared.house());
        }, rounds::ran);
        rounds.begin(first, (request, again) -> models.call(model, request, token, told, again, prepared.house()));
        models.sent(prepared);
    }

    private List<ToolSpecification> offered(ChatModelHandle model, Prepared prepared) {
        return model.remote() && models.takeTools()
                ? tools.offered(prepared.understood().lang(), prepared.question().conversationId() != null)
                : List.of();
    }

    private Executor inShop(Prepared prepared) {
        return work -> threads.answers().execute(() -> threads.within(prepared.question().shop(), work));
    }
}
