package dev.daogou.assist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.daogou.assistant.Asides;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.Newest;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Subscription;
import dev.daogou.shared.Lang;

/** Answers aside that a test gives word by word, about conversations whose floor it knows. */
final class AsideByHand implements Asides {

    final List<Asked> asked = new ArrayList<>();

    /** One answer under way. */
    static final class Asked {

        private final String cid;
        private final Reader reader;
        private final StringBuilder said = new StringBuilder();
        boolean ended;

        private Asked(String cid, Reader reader) {
            this.cid = cid;
            this.reader = reader;
        }

        /** @param holder the agent's id, or null for the queue */
        Asked begins(long seq, String holder) {
            return meets(seq, holder == null ? Floor.QUEUE : Floor.AGENT, holder);
        }

        Asked meets(long seq, Floor floor, String holder) {
            Conversation conversation = new Conversation();
            conversation.id = cid;
            conversation.floor = floor;
            conversation.floorBy = holder;
            ended |= !reader.wants(new Newest(conversation, List.of(), List.of()), seq);
            return this;
        }

        Asked says(String text) {
            said.append(text);
            reader.delta(text);
            return this;
        }

        void done() {
            reader.done(new Reply(said.toString(), Lang.EN, AnsweredBy.GROUNDED, 0.9, Instant.EPOCH, List.of(), List.of(),
                    List.of(), List.of(), null, null, null, null));
        }

        void none(String why) {
            reader.none(why);
        }

        void fails(String code) {
            reader.failed(code, true, said.toString());
        }
    }

    @Override
    public Subscription answer(String shop, String cid, Reader reader) {
        Asked next = new Asked(cid, reader);
        asked.add(next);
        return () -> next.ended = true;
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }
}
