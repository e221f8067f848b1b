package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Newest;
import dev.daogou.intent.IntentReader;
import dev.daogou.shared.Lang;

/** Puts a turn's question together from what is stored, and has it answered on a thread of its own kind. */
@ApplicationScoped
class Launcher {

    private static final Logger LOG = Logger.getLogger(Launcher.class);
    /** What a prompt can use of a conversation; older lines cost tokens and change little. */
    static final int LINES = 40;

    private final ConversationLog log;
    private final Answering answering;
    private final IntentReader reader;
    private final Threads threads;
    private final Effects effects;

    Launcher(ConversationLog log, Answering answering, IntentReader reader, Threads threads, Effects effects) {
        this.log = log;
        this.effects = effects;
        this.answering = answering;
        this.reader = reader;
        this.threads = threads;
    }

    /** A turn over these messages may be launched once they are stored; what takes longest begins meanwhile. */
    void expect(String shop, List<String> messages) {
        answering.expect(shop, text(messages));
    }

    void launch(String shop, String cid, Attempt attempt) {
        threads.answers().execute(() -> threads.within(shop, () -> {
            MDC.put("conversation", cid);
            MDC.put("turn", attempt.turn().tid);
            try {
                if (attempt.turn().decided != null) {
                    effects.carryOut(shop, cid, attempt);
                } else {
                    answer(shop, cid, attempt);
                }
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("An answer broke.", e);
                attempt.failed("INTERNAL", true, "");
            } finally {
                MDC.remove("turn");
                MDC.remove("conversation");
            }
        }));
    }

    void finish(String shop, String cid, String callId) {
        threads.answers().execute(() -> threads.within(shop, () -> effects.finish(shop, cid, callId)));
    }

    private void answer(String shop, String cid, Attempt attempt) {
        if (attempt.token().aborted()) {
            return;
        }
        Question question = question(shop, log.newest(cid, LINES), attempt.turn().tid);
        if (!question.texts().isEmpty() && !attempt.token().aborted()) {
            answering.answer(question, attempt.token(), attempt);
            attempt.turn().modelCalled(attempt);
        }
    }

    private Question question(String shop, Newest newest, String tid) {
        Conversation conversation = newest.conversation();
        List<Message> told = newest.messages();
        List<String> texts = told.stream().filter(m -> asks(m, tid)).map(m -> m.text).toList();
        List<Line> history = joined(told.stream().filter(m -> !asks(m, tid) && !waitsElsewhere(m)).map(newest::line).toList());
        String text = text(texts);
        return new Question(shop, conversation.id, texts, history.isEmpty() ? spoken(text, conversation.lang) : null,
                conversation.page,
                history, conversation.customerId, reader.read(text, conversation.lang));
    }

    private static String text(List<String> messages) {
        return String.join("\n", messages);
    }

    /** The window's language counts only for a first message too short to have one of its own, like a product's name. */
    private static Lang spoken(String text, Lang window) {
        return Lang.ofText(text) == Lang.EN && text.strip().split("\\s+").length < 3 ? window : null;
    }

    private static boolean asks(Message message, String tid) {
        return message.author == Author.VISITOR && tid.equals(message.tid);
    }

    private static boolean waitsElsewhere(Message message) {
        return message.author == Author.VISITOR && message.pending;
    }

    /** Where a reply was cut before a word of it was seen, what the visitor said stands together again. */
    static List<Line> joined(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            Line last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.author() == Author.VISITOR && line.author() == Author.VISITOR) {
                joined.set(joined.size() - 1, new Line(Author.VISITOR, last.text() + "\n" + line.text(), false));
            } else {
                joined.add(line);
            }
        }
        return joined.stream().collect(Collectors.toUnmodifiableList());
    }
}
