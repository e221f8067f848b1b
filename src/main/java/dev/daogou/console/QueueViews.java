package dev.daogou.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.handoff.Department;
import dev.daogou.handoff.Handoff;
import dev.daogou.handoff.HandoffDesk;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.handoff.HandoffState;
import dev.daogou.handoff.Presence;
import dev.daogou.intent.PriceSensitivity;

/** The current shop's queue as an agent sees it. */
@ApplicationScoped
class QueueViews {

    /** {@code {queue: [case…], agentsPresent}}. */
    record QueueView(List<CaseView> queue, int agentsPresent) {}

    /**
     * One case.
     *
     * @param because the reason in words, by language code
     * @param department {@code sales} or {@code after_sales}
     * @param state {@code waiting} or {@code claimed}
     * @param position from 1 among those who wait; {@code null} when claimed
     * @param offline true when nobody was there: the assistant keeps answering while the case waits
     * @param question the visitor's message that led to it, perhaps empty
     * @param contact how the visitor can be reached, as they wrote it
     * @param priceSensitivity of the conversation when the case was opened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseView(String id, String cid, HandoffReason reason, Map<String, String> because, Department department,
            HandoffState state, Integer position, boolean offline, String question, String contact,
            PriceSensitivity priceSensitivity,
            Instant createdAt, String claimedBy, String claimedName) {}

    private final HandoffDesk desk;
    private final Presence presence;

    QueueViews(HandoffDesk desk, Presence presence) {
        this.desk = desk;
        this.presence = presence;
    }

    @Transactional
    public QueueView now() {
        List<Handoff> open = desk.open();
        List<String> waiting = open.stream().filter(h -> h.state == HandoffState.WAITING).map(h -> h.id).toList();
        return new QueueView(open.stream().map(h -> view(h, waiting.indexOf(h.id) + 1)).toList(), presence.count());
    }

    private static CaseView view(Handoff h, int position) {
        boolean waits = h.state == HandoffState.WAITING;
        return new CaseView(h.id, h.cid, h.reason, h.summary.because(), h.department, h.state, waits ? position : null,
                waits && h.told == null, h.question, h.contact, h.summary.priceSensitivity(), h.createdAt, h.claimedBy,
                h.claimedName);
    }
}
