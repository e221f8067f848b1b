package dev.daogou.assist;

import java.util.ArrayList;
import java.util.List;

import dev.daogou.assist.Inquiry.Spoken;
import dev.daogou.assist.Inquiry.Why;
import dev.daogou.conversation.Message;
import dev.daogou.intent.Repeats;
import dev.daogou.shared.Lang;

/** A question while the log is read on. */
final class Asking {

    private static final int LONGEST_ANSWER = 160;

    private final Message message;
    private String text;
    private int times = 1;
    private String answeredBy;
    private String answer;
    Why open = Why.UNANSWERED;
    Why gap;
    final List<Spoken> byAgent = new ArrayList<>();
    /** Whether what an agent said last was said to this one: what they go on to say belongs to it too. */
    boolean latestByAgent;

    /** @param before what this says again or adds to, or {@code null} */
    Asking(Message message, Asking before) {
        this.message = message;
        text = message.text.strip();
        if (before != null) {
            gap = before.gap;
            times = before.open == Why.ASKED_BACK ? before.times : before.times + 1;
            text = before.open == Why.ASKED_BACK && !before.asks(text) ? before.text + " " + text : text;
        }
    }

    boolean isOfTurn(String tid) {
        return tid != null && tid.equals(message.tid);
    }

    boolean asks(String other) {
        return Repeats.alike(text, other);
    }

    void add(String more) {
        text += "\n" + more.strip();
    }

    /** @param none why it is no answer, or {@code null} when it is one */
    void answer(Why none, String by, String said) {
        open = none;
        answeredBy = none == null ? by : null;
        answer = none == null ? cut(said) : null;
    }

    void by(Message agents) {
        byAgent.add(new Spoken(agents.byName, agents.text));
        latestByAgent = true;
        if (open != null) {
            answer(null, "agent", agents.text.strip());
        }
    }

    Inquiry told() {
        return new Inquiry(message.seq, message.mid, text, Lang.ofText(text), message.at, times, open, gap, answeredBy, answer,
                List.copyOf(byAgent));
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "…";
    }
}
