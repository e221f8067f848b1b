package dev.daogou.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.assist.Hints;
import dev.daogou.console.ConversationView.MessageView;
import dev.daogou.console.ConversationView.VisitorView;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Page;
import dev.daogou.handoff.Sight;
import io.quarkus.panache.common.Sort;

/** The live and recent conversations of the current shop, the latest first. */
@ApplicationScoped
class ConversationRows {

    private final QueueViews queue;

    private final Hints hints;

    ConversationRows(QueueViews queue, Hints hints) {
        this.queue = queue;
        this.hints = hints;
    }

    /**
     * @param lastMessage whoever said it, without its reply's cards; {@code null} before the first word
     * @param hint the gravest that stands beside it; {@code null} for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String cid, Floor floor, String floorBy, String floorName, VisitorView visitor, Page page,
            MessageView lastMessage, Hints.Mark hint, Instant createdAt, Instant lastAt) {}

    /**
     * @param floor only those whose floor it is; {@code null} for all
     * @param sight whose eyes they are for
     */
    @Transactional
    public List<Row> latest(Floor floor, int limit, Sight sight) {
        Set<String> hidden = queue.whole().hiddenFrom(sight);
        List<Conversation> found = Conversation.<Conversation>find("(?1 is null or floor = ?1) and id not in ?2",
                Sort.descending("lastAt"), floor, hidden).page(0, limit).list();
        Set<String> cids = found.stream().map(c -> c.id).collect(Collectors.toSet());
        Map<String, Message> last = lastOf(cids);
        Map<String, Hints.Mark> marks = hints.marks(cids);
        return found.stream().map(c -> new Row(c.id, c.floor, c.floorBy, c.floorName, VisitorView.of(c), c.page,
                brief(last.get(c.id)), marks.get(c.id), c.createdAt, c.lastAt)).toList();
    }

    private static Map<String, Message> lastOf(Set<String> cids) {
        return Message.<Message>list(
                "from Message m where m.cid in ?1 and m.seq = (select max(n.seq) from Message n where n.cid = m.cid)", cids)
                .stream().collect(Collectors.toMap(m -> m.cid, m -> m));
    }

    private static MessageView brief(Message m) {
        return m == null
                ? null
                : new MessageView(m.seq, m.mid, m.tid, m.author, m.byName, m.text, m.at, m.interrupted ? true : null, null,
                        m.priceSensitivity, m.pictures, m.products);
    }
}
