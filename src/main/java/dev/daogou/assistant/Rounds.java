package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import org.jboss.logging.Logger;

import dev.daogou.conversation.ToolPhase;
import dev.daogou.model.AbortToken;
import dev.daogou.model.ModelFailure;
import dev.daogou.shared.Ids;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/**
 * One answer's talk with a model: its calls, and between them the tools that it asks for, one after the other. Each step looks
 * at the token first, so that a stop inside one tool keeps the next from running.
 */
final class Rounds {

    /** Calls of one answer that may ask for tools; in the one after them there are none to ask for. */
    static final int MOST = 8;

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    /** Makes one call; its tools come back to {@link #ran}. */
    interface Caller {
        void call(ChatRequest request, boolean again);
    }

    private final Toolbox tools;
    private final Speech speech;
    private final AbortToken token;
    private final ReplySink sink;
    private final Executor workers;
    private ChatRequest request;
    private Caller caller;
    private int rounds;

    /** @param workers run tools, in the right shop: a model answers on event loops, which must not wait */
    Rounds(Toolbox tools, Speech speech, AbortToken token, ReplySink sink, Executor workers) {
        this.tools = tools;
        this.speech = speech;
        this.token = token;
        this.sink = sink;
        this.workers = workers;
    }

    void begin(ChatRequest first, Caller by) {
        request = first;
        caller = by;
        by.call(first, false);
    }

    /** Runs what the model asks for and goes on. Returns at once. */
    void ran(AiMessage asked, Speech.Spoken spoken) {
        workers.execute(() -> {
            try {
                run(asked, spoken);
            } catch (RuntimeException e) {
                LOG.error("A tool broke.", e);
                sink.failed("INTERNAL", true, "");
            }
        });
    }

    private void run(AiMessage asked, Speech.Spoken spoken) {
        List<ChatMessage> messages = new ArrayList<>(request.messages());
        messages.add(asked);
        for (ToolExecutionRequest wanted : asked.toolExecutionRequests()) {
            if (token.aborted()) {
                return;
            }
            EffectTool.Wanted.Leave leave = null;
            String result;
            Tool tool = tools.named(wanted.name()).filter(this::isOffered).orElse(null);
            if (tool instanceof EffectTool effect) {
                EffectTool.Wanted answer = wants(effect, wanted);
                leave = answer instanceof EffectTool.Wanted.Leave needed ? needed : null;
                result = answer instanceof EffectTool.Wanted.Needless needless ? needless.why() : "";
            } else {
                result = tool instanceof ReadTool read ? read(read, wanted) : "There is no such tool.";
            }
            if (leave != null) {
                // The visitor has the word: what else the model wanted waits for their answer, or falls.
                spoken.endAsking((EffectTool) tool, leave);
                return;
            }
            messages.add(ToolExecutionResultMessage.from(wanted, result));
        }
        goOn(messages, spoken);
    }

    /** A model may be talked into calling what it was not given: in a question without a conversation nobody could be asked. */
    private boolean isOffered(Tool tool) {
        return request.toolSpecifications() != null
                && request.toolSpecifications().stream().anyMatch(offered -> offered.name().equals(tool.name()));
    }

    private void goOn(List<ChatMessage> messages, Speech.Spoken spoken) {
        List<String> joined = sink.nextRound();
        joined.forEach(text -> messages.add(UserMessage.from(Marks.data(text))));
        if (++rounds > MOST) {
            // Asked without tools, it still wants some: there is no answer in it.
            spoken.failed(new ModelFailure(ModelFailure.Code.LLM_BROKEN, true, "asked for tools without end"));
            return;
        }
        boolean last = rounds == MOST;
        ChatRequest.Builder next = ChatRequest.builder().messages(messages);
        if (!last) {
            next.toolSpecifications(request.toolSpecifications());
        }
        request = next.build();
        if (!token.aborted()) {
            caller.call(request, true);
        }
    }

    private EffectTool.Wanted wants(EffectTool tool, ToolExecutionRequest wanted) {
        try {
            return speech.wants(tool, tools.arguments(wanted.arguments()));
        } catch (IllegalArgumentException bad) {
            return new EffectTool.Wanted.Needless(bad.getMessage());
        }
    }

    private String read(ReadTool tool, ToolExecutionRequest wanted) {
        String callId = Ids.fresh("k_");
        sink.tool(new ToolStep(callId, tool.name(), ToolPhase.RUNNING));
        try {
            String result = tool.read(tools.arguments(wanted.arguments()), speech);
            sink.tool(new ToolStep(callId, tool.name(), ToolPhase.COMMITTED));
            return result;
        } catch (IllegalArgumentException bad) {
            sink.tool(new ToolStep(callId, tool.name(), ToolPhase.FAILED));
            return bad.getMessage();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Tool %s failed.", tool.name());
            sink.tool(new ToolStep(callId, tool.name(), ToolPhase.FAILED));
            return "This failed. Answer without it.";
        }
    }
}
