package dev.daogou.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A shop's ledger without a database, by the same contract: what is counted is so until the next note. */
final class MemoryLedger implements Ledger {

    final List<Told> told = new ArrayList<>();
    private final Map<LocalDate, Integer> byDay = new HashMap<>();
    private final Map<String, Integer> byVisitorAndDay = new HashMap<>();
    private final Set<String> reasons = new HashSet<>();

    @Override
    public Tally tally(String visitorId, Reason reason, LocalDate day) {
        return new Tally(reasons.contains(reason(visitorId, reason.kind(), reason.key())),
                byVisitorAndDay.getOrDefault(visitorId + day, 0), byDay.getOrDefault(day, 0));
    }

    @Override
    public void note(Told one) {
        told.add(one);
        byDay.merge(one.day, 1, Integer::sum);
        byVisitorAndDay.merge(one.visitorId + one.day, 1, Integer::sum);
        reasons.add(reason(one.visitorId, one.rule, one.reason));
    }

    private static String reason(String visitorId, RuleKind kind, String key) {
        return visitorId + " " + kind + " " + key;
    }
}
