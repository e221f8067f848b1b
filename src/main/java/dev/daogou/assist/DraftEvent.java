package dev.daogou.assist;

import java.time.Instant;
import java.util.List;

import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.shared.Lang;

/** What whoever reads a draft is told. Of each draft that is told of, {@link Done} comes last, and once. */
public sealed interface DraftEvent {

    String cid();

    String did();

    /** @param off UTF-16 units of the draft before this piece; 0 also with the whole text so far, for who joins */
    record Delta(String cid, String did, int off, String text) implements DraftEvent {}

    /**
     * @param seq of the visitor's message that it answers last
     * @param text equals the joined deltas; null when there is no draft
     * @param plain the text as an agent would send it, without the numbers of its sources; null with the text
     * @param confidence evidence for it, 0..1
     * @param asOf when the prices and stock it states were read
     * @param reason why there is no draft, else null: why a person is needed ({@code low_confidence}, …), what went wrong
     *            ({@code LLM_TIMEOUT}, …), how it was used ({@code dismissed}, …), or {@code replaced}, {@code answered},
     *            {@code released}, {@code forgotten}, {@code shutdown}
     */
    record Done(String cid, String did, long seq, String text, String plain, Lang lang, List<Citation> citations,
            AnsweredBy answeredBy, Double confidence, Instant asOf, String reason) implements DraftEvent {

        static Done of(String cid, String did, long seq, Reply reply) {
            return new Done(cid, did, seq, reply.text(), DraftReply.plain(reply.text()), reply.lang(), reply.citations(),
                    reply.answeredBy(), reply.confidence(), reply.asOf(), null);
        }

        static Done without(String cid, String did, long seq, String reason) {
            return new Done(cid, did, seq, null, null, null, null, null, null, null, reason);
        }

        /** Another draft of the same conversation follows. */
        public boolean replaced() {
            return DraftEnd.REPLACED.wire().equals(reason);
        }
    }
}
