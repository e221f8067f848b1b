package dev.daogou.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The limits within which a shop says something unasked. Plain rules: who asks them sees to it that what was counted is still so
 * when the message is stored.
 *
 * @param perVisitor messages to one visitor on one day of the shop's calendar, 0 or more
 * @param perShop messages of all rules on one day of the shop's calendar, 0 or more
 */
public record Restraint(QuietHours quiet, int perVisitor, int perShop) {

    /** After a word of anybody's, what was not asked for waits so long. */
    static final Duration BREATH = Duration.ofMinutes(1);

    /** @return why not, whatever was told before; empty when nothing is in the way */
    Optional<Refusal> forbids(RuleKind kind, boolean on, boolean paused, Circumstances now, Instant at, ZoneId zone) {
        if (!on || paused) {
            return Optional.of(on ? Refusal.PAUSED : Refusal.OFF);
        }
        if (now.muted()) {
            return Optional.of(Refusal.MUTED);
        }
        return talk(kind, now, at).or(() -> quiet.at(at, zone) ? Optional.of(Refusal.QUIET_HOURS) : Optional.empty());
    }

    private static Optional<Refusal> talk(RuleKind kind, Circumstances now, Instant at) {
        if (now.person()) {
            return Optional.of(Refusal.PERSON);
        }
        if (now.caseWaits()) {
            return Optional.of(Refusal.CASE_WAITS);
        }
        if (now.assistantSpeaks()) {
            return Optional.of(Refusal.ASSISTANT_SPEAKS);
        }
        if (now.typing()) {
            return Optional.of(Refusal.TYPING);
        }
        boolean justSaid = now.lastWordAt() != null && at.isBefore(now.lastWordAt().plus(BREATH));
        return justSaid && !kind.asked() ? Optional.of(Refusal.TALKING) : Optional.empty();
    }

    /** @return why not, for what was told before; empty when there is room for one more */
    Optional<Refusal> forbids(Tally told) {
        if (told.before()) {
            return Optional.of(Refusal.TOLD_BEFORE);
        }
        if (told.visitorToday() >= perVisitor) {
            return Optional.of(Refusal.VISITOR_CAP);
        }
        return told.shopToday() >= perShop ? Optional.of(Refusal.SHOP_CAP) : Optional.empty();
    }

    /** The day that caps count by. */
    static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
