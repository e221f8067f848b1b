package dev.daogou.outreach;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.daogou.outreach.RuleView.Counts;
import dev.daogou.outreach.RuleView.Paused;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import dev.daogou.shop.Words;

/** The current shop's rules, each as its merchant set it, or as it is by itself. */
@ApplicationScoped
public class Rules {

    private final Words words = new Words("outreach");
    private final CurrentShop shop;
    private final Clock clock;
    private final RuleCounts counts;
    private final Event<RulePaused> paused;

    Rules(CurrentShop shop, Clock clock, RuleCounts counts, Event<RulePaused> paused) {
        this.shop = shop;
        this.clock = clock;
        this.counts = counts;
        this.paused = paused;
    }

    /** In the order in which they are shown. */
    @Transactional
    public List<RuleView> all() {
        Map<RuleKind, Counts> found = counts.byRule(shop.id());
        return Arrays.stream(RuleKind.values()).map(kind -> view(of(kind), found.getOrDefault(kind, Counts.NONE))).toList();
    }

    /** @throws Problem 404 for a rule that there is not */
    @Transactional
    public RuleView one(String id) {
        RuleKind kind = kind(id);
        return view(of(kind), counts.byRule(shop.id()).getOrDefault(kind, Counts.NONE));
    }

    /** @throws Problem 400 naming each field at fault, 404 for a rule that there is not */
    @Transactional
    public RuleView put(String id, RuleDoc doc) {
        RuleKind kind = kind(id);
        if (doc == null) {
            throw Problem.badField("body", "must be an object with on, seconds or percent, and text");
        }
        doc.check(kind);
        kept(kind).set(doc, clock.instant());
        return one(id);
    }

    /** A rule that has paused itself goes on. @throws Problem 404 for a rule that there is not */
    @Transactional
    public RuleView resume(String id) {
        kept(kind(id)).resume(clock.instant());
        return one(id);
    }

    /** Whether somebody who looks around may be spoken to. */
    @Transactional
    public boolean looksOn() {
        RuleRow row = of(RuleKind.LINGERING);
        return row.active && row.pausedAt == null;
    }

    RuleRow of(RuleKind kind) {
        return RuleRow.of(kind).orElseGet(() -> RuleRow.byItself(kind));
    }

    /**
     * Pauses the rule when too many dismiss what it says. In the caller's transaction.
     *
     * @param cid where its message has just been dismissed
     */
    void judge(RuleKind kind, String cid) {
        RuleRow row = kept(kind);
        long[] sample = counts.since(shop.id(), kind, row.judgedFrom);
        if (row.pausedAt == null && PauseRule.pauses(sample[0], sample[1])) {
            row.pause(sample[0], sample[1], clock.instant());
            paused.fire(new RulePaused(kind, cid, sample[0], sample[1], row.pausedAt));
        }
    }

    String template(RuleRow row, Lang lang) {
        String own = row.texts.get(lang.code());
        return own != null ? own : words.say(row.kind.code().replace('_', '-'), lang);
    }

    /** With a row that may be written, which nobody else writes meanwhile. */
    private RuleRow kept(RuleKind kind) {
        // One of a shop at a time: two that make the same row must see each other.
        Shop.findById(shop.id(), LockModeType.PESSIMISTIC_WRITE);
        return RuleRow.of(kind).orElseGet(() -> {
            RuleRow fresh = RuleRow.byItself(kind);
            fresh.persist();
            return fresh;
        });
    }

    private RuleView view(RuleRow row, Counts counted) {
        Map<String, String> text = new TreeMap<>();
        for (Lang lang : Lang.values()) {
            text.put(lang.code(), template(row, lang));
        }
        return new RuleView(row.kind, row.active, row.kind.seconds() == 0 ? null : row.seconds,
                row.kind.percent() == 0 ? null : row.percent, text, row.texts.keySet().stream().sorted().toList(),
                TextPlace.of(row.kind).stream().map(TextPlace::written).toList(), counted,
                row.pausedAt == null ? null : new Paused(row.pausedAt, row.pausedShown, row.pausedDismissed));
    }

    private static RuleKind kind(String id) {
        return RuleKind.of(id).orElseThrow(() -> Problem.notFound("outreach rule"));
    }
}
