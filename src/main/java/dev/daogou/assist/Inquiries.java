package dev.daogou.assist;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assist.Inquiry.Why;
import dev.daogou.assistant.Shortfalls;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.handoff.Contact;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;

/** Reads from the log what the visitor wanted to know, and what became of each of it. No model. */
@ApplicationScoped
class Inquiries {

    private final IntentReader reader;
    private final Shortfalls shortfalls;
    private final Courtesy courtesy = new Courtesy();

    Inquiries(IntentReader reader, Shortfalls shortfalls) {
        this.reader = reader;
        this.shortfalls = shortfalls;
    }

    /**
     * @param messages oldest first
     * @param handoffBelow confidence, 0..1, under which the shop holds an answer to be none
     */
    List<Inquiry> in(List<Message> messages, double handoffBelow) {
        var asked = new ArrayList<Asking>();
        for (Message message : messages) {
            switch (message.author) {
                case VISITOR -> said(message, asked);
                case ASSISTANT -> replied(message, asked, handoffBelow);
                case AGENT -> answered(message, asked);
                default -> {
                    // What the service says of itself answers nothing.
                }
            }
        }
        return asked.stream().map(Asking::told).toList();
    }

    private void said(Message message, List<Asking> asked) {
        Asking last = asked.isEmpty() ? null : asked.get(asked.size() - 1);
        if (message.heardAs == HeardAs.STOP) {
            asked.removeIf(each -> each.open == Why.INTERRUPTED);
        } else if (last != null && last.isOfTurn(message.tid)) {
            last.add(message.text);
        } else if (message.heardAs != HeardAs.BACKCHANNEL && asksSomething(message.text)) {
            if (message.heardAs == HeardAs.REPLACE) {
                asked.removeIf(each -> each.open == Why.INTERRUPTED || each.open == Why.UNANSWERED);
            }
            asked.add(new Asking(message, earlier(message, asked)));
        }
    }

    /** What it says again, or what it answers because we had asked back; that one is not asked by itself any more. */
    private static Asking earlier(Message message, List<Asking> asked) {
        for (Asking each : List.copyOf(asked)) {
            if (each.open == Why.ASKED_BACK || each.open != null && each.asks(message.text)) {
                asked.remove(each);
                return each;
            }
        }
        return null;
    }

    private boolean asksSomething(String text) {
        if (Contact.in(text).isPresent() || courtesy.isAll(text)) {
            return false;
        }
        Reading read = reader.read(text, null);
        IntentName about = read.intent().name();
        return about != IntentName.SMALL_TALK && about != IntentName.HUMAN;
    }

    private void replied(Message message, List<Asking> asked, double handoffBelow) {
        asked.stream().filter(each -> each.isOfTurn(message.tid)).forEach(each -> {
            if (message.reply == null) {
                each.open = Why.INTERRUPTED;
            } else {
                Why none = shortfall(message.reply, handoffBelow);
                each.gap = none != null && none.ofTheKnowledge() ? none : each.gap;
                each.answer(none, message.reply.answeredBy().wire(), DraftReply.plain(message.text));
            }
        });
    }

    /** Why a reply answers nothing, or {@code null}. */
    private Why shortfall(Reply reply, double handoffBelow) {
        if (reply.answeredBy() == AnsweredBy.HANDOFF) {
            boolean unsure = reply.handoff() == null || reply.handoff().reason().equals(HandoffReason.LOW_CONFIDENCE.code());
            return unsure ? Why.LOW_CONFIDENCE : Why.HANDED_OFF;
        }
        if (reply.answeredBy() == AnsweredBy.ASK) {
            return Why.ASKED_BACK;
        }
        Lang lang = reply.lang() != null ? reply.lang() : Lang.ofText(reply.text());
        if (shortfalls.in(reply.text(), lang)) {
            return Why.MISSING;
        }
        return reply.confidence() < handoffBelow && reply.citations().isEmpty() ? Why.LOW_CONFIDENCE : null;
    }

    /** A person's words answer all that was open, unless they only ask for a moment. */
    private void answered(Message message, List<Asking> asked) {
        if (courtesy.isAll(message.text)) {
            return;
        }
        boolean any = asked.stream().anyMatch(each -> each.open != null);
        asked.stream().filter(each -> any ? each.open != null : each.latestByAgent).forEach(each -> each.by(message));
        if (any) {
            asked.forEach(each -> each.latestByAgent = each.byAgent.stream().anyMatch(s -> s.text().equals(message.text)));
        }
    }
}
