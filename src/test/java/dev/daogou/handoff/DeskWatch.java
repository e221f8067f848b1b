package dev.daogou.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import dev.daogou.handoff.VirtualDesk.Parts;

/** Looks at the desk from outside, as a merchant who trusts nobody would, and keeps what was not as promised. */
final class DeskWatch {

    /** Until then a silent console may be only slow, and then the queue is looked over. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(2 * 60 + 2 * 5);

    final List<String> unseen = new ArrayList<>();
    final List<String> twoHolders = new ArrayList<>();
    final List<String> unfair = new ArrayList<>();
    final List<String> untrue = new ArrayList<>();
    final List<String> unannounced = new ArrayList<>();
    private final Map<String, Set<String>> offeredBefore = new HashMap<>();
    private final EntityManager db;
    private final String shop;
    private final Parts desk;
    int told;

    DeskWatch(EntityManager db, String shop, Parts desk) {
        this.db = db;
        this.shop = shop;
        this.desk = desk;
    }

    /** After the queue was looked over, in a transaction. */
    void look(Instant now) {
        List<Handoff> queue = Handoff.inQueue();
        positions(queue);
        List<AtWork> present = desk.roster().present();
        fairness(queue, present);
        seen(queue, present, now);
    }

    /** A visitor was told a place this moment. */
    void place(String cid) {
        List<Handoff> queue = Handoff.inQueue();
        queue.stream().filter(waiting -> waiting.cid.equals(cid)).forEach(waiting -> isTrue(waiting,
                1 + (int) queue.stream().filter(other -> other.department.equals(waiting.department))
                        .takeWhile(other -> other != waiting).count()));
    }

    void claimed(int winners, String cid) {
        if (winners != 1) {
            twoHolders.add(cid + " was claimed by " + winners);
        }
    }

    private void positions(List<Handoff> queue) {
        Map<String, Integer> last = new HashMap<>();
        queue.forEach(waiting -> isTrue(waiting, last.merge(waiting.department, 1, Integer::sum)));
    }

    private void isTrue(Handoff waiting, int place) {
        told++;
        if (waiting.told != place) {
            untrue.add(waiting.cid + " was told " + waiting.told + " and is " + place);
        }
    }

    /** Whoever is newly asked is asked for the first case, of those as urgent, that they could be asked for. */
    private void fairness(List<Handoff> queue, List<AtWork> present) {
        Map<String, AtWork> people = present.stream().collect(Collectors.toMap(AtWork::id, agent -> agent));
        for (int i = 0; i < queue.size(); i++) {
            Handoff offered = queue.get(i);
            if (offered.offeredTo == null || offeredBefore.getOrDefault(offered.id, Set.of()).contains(offered.offeredTo)) {
                continue;
            }
            AtWork asked = people.get(offered.offeredTo);
            for (Handoff earlier : queue.subList(0, i)) {
                WaitingCase waiting = earlier.asIsRouted();
                if (earlier.priority == offered.priority && earlier.offeredTo == null && asked != null && asked.mayTake(waiting)
                        && asked.speaks(waiting) && !earlier.passedBy.contains(asked.id())) {
                    unfair.add(offered.cid + " before " + earlier.cid);
                }
            }
        }
        offeredBefore.clear();
        queue.stream().filter(waiting -> waiting.offeredTo != null)
                .forEach(waiting -> offeredBefore.put(waiting.id, new HashSet<>(Set.of(waiting.offeredTo))));
    }

    /** Each who waits for a person waits where one who is there sees it. */
    private void seen(List<Handoff> queue, List<AtWork> present, Instant now) {
        queue.stream().filter(waiting -> present.stream().noneMatch(agent -> agent.mayTake(waiting.asIsRouted())))
                .forEach(
                        waiting -> unseen.add(waiting.cid + " waits for " + waiting.department + ", of which nobody is there"));
        strings("""
                select c.id from conversation c where c.shop = ?1 and c.floor = 'QUEUE' and not exists (select 1 from handoff h
                    where h.shop = c.shop and h.cid = c.id and h.state = 'WAITING' and h.told is not null)""")
                .forEach(cid -> unseen.add(cid + " is in no queue"));
        List<?> alone = db.createNativeQuery("""
                select c.id from conversation c left join agent_presence p on p.agent_id = c.floor_by
                where c.shop = ?1 and c.floor = 'AGENT' and (p.seen_at is null or p.seen_at < ?2)
                    and exists (select 1 from message m where m.cid = c.id and m.pending and m.at < ?2)""")
                .setParameter(1, shop)
                .setParameter(2, now.minus(LEFT_ALONE)).getResultList();
        alone.forEach(cid -> unseen.add(cid + " writes to somebody who has gone"));
        strings("""
                select cid from handoff where shop = ?1 and ended_at is null
                group by cid having count(*) > 1""").forEach(cid -> twoHolders.add(cid + " has two open cases"));
    }

    private List<String> strings(String sql) {
        List<?> rows = db.createNativeQuery(sql).setParameter(1, shop).getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** At the end: what was missed had been warned of, in the rows and in what consoles were told. */
    void targets() {
        Set<String> warned = new HashSet<>();
        for (WaitTarget target : desk.targets()) {
            String what = target.cid() + " " + target.dueAt();
            if (!target.missed()) {
                warned.add(what);
            } else if (!warned.contains(what)) {
                unannounced.add(what);
            }
        }
        strings("""
                select cid from handoff where shop = ?1 and missed_at is not null
                    and (warned_at is null or warned_at >= missed_at)""").forEach(unannounced::add);
    }
}
