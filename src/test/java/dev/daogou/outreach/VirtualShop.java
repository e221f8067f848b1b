package dev.daogou.outreach;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Visitors who look around, talk, wait for people, mute and come back, in one shop in virtual time, before two replicas. */
final class VirtualShop {

    private static final List<String> CATEGORIES = List.of("Coats", "Coats > Down", "Tents", "Shoes", "Bags", "Stoves");

    /** What was said, with everything that was so at that moment. */
    record Said(String visitor, Reason reason, Instant at, Circumstances then, boolean paused) {}

    final ZoneId zone;
    final List<Said> said = new ArrayList<>();
    final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    final Map<RuleKind, Judged> judged = new EnumMap<>(RuleKind.class);
    int mutes;
    private final Restraint restraint;
    private final Map<RuleKind, Double> dismissals;
    private final MemoryLedger ledger = new MemoryLedger();
    private final Approach[] replicas = { new Approach(ledger), new Approach(ledger) };
    private final Set<String> muted = new HashSet<>();
    private final Random random;
    private final int people;

    /** How a rule stands: what was shown, put away, and when it paused itself. */
    static final class Judged {
        int shown;
        int dismissed;
        Instant pausedAt;
    }

    /** @param dismissals share, 0..1, of a rule's messages that are put away */
    VirtualShop(ZoneId zone, Restraint restraint, Map<RuleKind, Double> dismissals, int people, long seed) {
        this.zone = zone;
        this.restraint = restraint;
        this.dismissals = dismissals;
        this.people = people;
        this.random = new Random(seed);
        for (RuleKind kind : RuleKind.values()) {
            judged.put(kind, new Judged());
        }
    }

    /** Somebody comes, looks around for three minutes, is perhaps told of a price, of stock or of their cart, and goes. */
    void visit(Instant from) {
        String visitor = "v" + random.nextInt(people);
        List<Looks.Step> steps = new ArrayList<>();
        String category = any();
        Instant lastWord = null;
        boolean person = random.nextInt(10) == 0;
        boolean waits = random.nextInt(12) == 0;
        for (int step = 0; step < 12; step++) {
            Instant now = from.plusSeconds(15L * step);
            category = random.nextInt(6) == 0 ? any() : category;
            steps.add(new Looks.Step(random.nextInt(20) == 0 ? "cart" : "dwell", category, null, 15.0));
            lastWord = random.nextInt(12) == 0 ? now : lastWord;
            wish(visitor);
            Circumstances here = new Circumstances(muted.contains(visitor), person, waits, random.nextInt(10) == 0,
                    random.nextInt(8) == 0, lastWord);
            Looks.lingered(steps, 90)
                    .ifPresent(look -> tell(visitor, new Reason(RuleKind.LINGERING, look.category()), here, now));
            if (random.nextInt(10) == 0) {
                RuleKind kind = RuleKind.values()[1 + random.nextInt(3)];
                tell(visitor, new Reason(kind, "p" + random.nextInt(40)), here, now);
            }
        }
    }

    private void wish(String visitor) {
        if (random.nextInt(150) == 0) {
            mutes += muted.add(visitor) ? 1 : 0;
        } else if (random.nextInt(400) == 0) {
            muted.remove(visitor);
        }
    }

    private void tell(String visitor, Reason reason, Circumstances now, Instant at) {
        Judged rule = judged.get(reason.kind());
        boolean paused = rule.pausedAt != null;
        var permit = new Approach.Permit(restraint, true, paused, zone);
        Optional<Refusal> why = replicas[random.nextInt(2)].make(permit, reason, visitor, now, at,
                day -> random.nextInt(20) == 0
                        ? Optional.empty()
                        : Optional.of(Told.of("c" + visitor, visitor, reason, day, at)));
        if (why.isPresent()) {
            refused.merge(why.get(), 1, Integer::sum);
            return;
        }
        said.add(new Said(visitor, reason, at, now, paused));
        rule.shown++;
        if (random.nextDouble() < dismissals.getOrDefault(reason.kind(), 0.0)) {
            rule.dismissed++;
            rule.pausedAt = PauseRule.pauses(rule.shown, rule.dismissed) ? at : null;
        }
    }

    private String any() {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }
}
