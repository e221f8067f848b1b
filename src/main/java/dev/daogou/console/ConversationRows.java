package dev.daogou.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.console.ConversationView.MessageView;
import dev.daogou.console.ConversationView.VisitorView;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Page;
import io.quarkus.panache.common.Sort;

/** The live and recent conversations of the current shop, the latest first. */
@ApplicationScoped
class ConversationRows {

    /**
     * @param lastMessage whoever said it, without its reply's cards; {@code null} before the first word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String cid, Floor floor, String floorBy, String floorName, VisitorView visitor, Page page,
            MessageView lastMessage, Instant createdAt, Instant lastAt) {}

    /** @param floor only those whose floor it is; {@code null} for all */
    @Transactional
    public List<Row> latest(Floor floor, int limit) {
        var query = floor == null
                ? Conversation.<Conversation>findAll(Sort.descending("lastAt"))
                : Conversation.<Conversation>find("floor", Sort.descending("lastAt"), floor);
        List<Conversation> found = query.page(0, limit).list();
        Map<String, Message> last = lastOf(found.stream().map(c -> c.id).collect(Collectors.toSet()));
        return found.stream().map(c -> new Row(c.id, c.floor, c.floorBy, c.floorName, VisitorView.of(c), c.page,
                brief(last.get(c.id)), c.createdAt, c.lastAt)).toList();
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
                        m.priceSensitivity);
    }
}
