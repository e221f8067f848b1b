package dev.daogou.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.assist.Hints;
import dev.daogou.handoff.Handoff;
import dev.daogou.handoff.HandoffDesk;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.handoff.HandoffState;
import dev.daogou.handoff.Presence;
import dev.daogou.handoff.Sight;
import dev.daogou.intent.PriceSensitivity;
import dev.daogou.shop.Priority;

/** The current shop's queue as an agent sees it. */
@ApplicationScoped
class QueueViews {

    /** {@code {queue: [case…], agentsPresent}}. */
    record QueueView(List<CaseView> queue, int agentsPresent) {}

    /**
     * One case.
     *
     * @param because the reason in words, by language code
     * @param department the id of whom it is for, named in {@code departments}
     * @param priority {@code urgent}, {@code high} or {@code normal}
     * @param state {@code waiting} or {@code claimed}
     * @param position from 1 among those who wait in the queue for the department; else {@code null}
     * @param offline true when nobody was there: the assistant keeps answering while the case waits
     * @param question the visitor's message that led to it, perhaps empty
     * @param contact how the visitor can be reached, as they wrote it
     * @param dueAt until when somebody is to have taken it
     * @param sla {@code warning} when that is near, {@code missed} when it is past
     * @param offeredTo the id of the agent who is asked to take it
     * @param priceSensitivity of the conversation when the case was opened
     * @param hint the gravest that stands beside it; {@code null} for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseView(String id, String cid, HandoffReason reason, Map<String, String> because, String department,
            Priority priority, HandoffState state, Integer position, boolean offline, String question, String contact,
            Instant dueAt, String sla, String offeredTo, PriceSensitivity priceSensitivity, Hints.Mark hint,
            Instant createdAt, String claimedBy, String claimedName) {}

    private final HandoffDesk desk;
    private final Presence presence;

    private final Hints hints;

    QueueViews(HandoffDesk desk, Presence presence, Hints hints) {
        this.hints = hints;
        this.desk = desk;
        this.presence = presence;
    }

    /** What an agent of this sight sees of it. */
    @Transactional
    public QueueView now(Sight sight) {
        return whole().seenBy(sight);
    }

    /** Read once, for everybody who looks. */
    @Transactional
    public Whole whole() {
        Map<String, Integer> positions = new HashMap<>();
        List<Handoff> open = desk.open();
        Map<String, Hints.Mark> marks = hints.marks(open.stream().map(h -> h.cid).toList());
        return new Whole(open, open.stream().map(h -> view(h, positions, marks.get(h.cid))).toList(), presence.count());
    }

    /** The queue as it is, with what each agent may see of it. */
    record Whole(List<Handoff> open, List<CaseView> views, int agentsPresent) {

        QueueView seenBy(Sight sight) {
            return new QueueView(
                    IntStream.range(0, open.size()).filter(i -> sight.of(open.get(i))).mapToObj(views::get).toList(),
                    agentsPresent);
        }

        /** Conversations that are none of theirs to see. */
        Set<String> hiddenFrom(Sight sight) {
            return sight.all()
                    ? Set.of()
                    : open.stream().filter(h -> !sight.of(h)).map(h -> h.cid).collect(Collectors.toUnmodifiableSet());
        }
    }

    private static CaseView view(Handoff h, Map<String, Integer> positions, Hints.Mark hint) {
        boolean waits = h.state == HandoffState.WAITING;
        boolean queued = waits && h.told != null;
        return new CaseView(h.id, h.cid, h.reason, h.summary.because(), h.department, h.priority, h.state,
                queued ? positions.merge(h.department, 1, Integer::sum) : null, waits && h.told == null, h.question, h.contact,
                queued ? h.dueAt : null, !queued ? null : h.missedAt != null ? "missed" : h.warnedAt != null ? "warning" : null,
                queued ? h.offeredTo : null, h.summary.priceSensitivity(), hint, h.createdAt, h.claimedBy, h.claimedName);
    }
}
