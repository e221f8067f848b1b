package dev.daogou.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assist.HintEvidence.Heard;
import dev.daogou.assist.HintEvidence.Made;

/**
 * When an agent is to be told something, by what it is given alone. A hint is made when the newest message that speaks for it
 * came after the last hint of its family, and the matter has come further (a stronger kind, a higher level) or {@link #AGAIN}
 * more messages have spoken for it. What a dismissed hint was about counts no more: another one stands on what was said since
 * alone, and comes only when that is graver, or after {@link #AFTER_DISMISSAL} messages.
 */
@ApplicationScoped
class HintRules {

    static final int AGAIN = 3;
    static final int AFTER_DISMISSAL = 6;

    private final HintMatters matters;

    HintRules(HintMatters matters) {
        this.matters = matters;
    }

    /** New ones only, at most one of a family, the gravest family last. */
    List<HintFinding> in(HintEvidence evidence) {
        var found = new ArrayList<HintFinding>();
        List<BiFunction<HintEvidence, List<Heard>, Optional<HintFinding>>> all = List.of(matters::price, matters::frustration,
                matters::repeat, matters::wish, matters::risk);
        List<HintKind> families = List.of(HintKind.PRICE_SENSITIVE, HintKind.FRUSTRATED, HintKind.REPEAT_QUESTION,
                HintKind.WANTS_HUMAN, HintKind.AT_RISK);
        for (int i = 0; i < all.size(); i++) {
            HintKind family = families.get(i);
            Optional<Made> last = evidence.made().stream().filter(made -> made.kind().family() == family)
                    .reduce((first, second) -> second);
            long struckOut = last.filter(Made::dismissed).map(Made::seq).orElse(-1L);
            List<Heard> said = evidence.said().stream().filter(heard -> heard.seq() > struckOut).toList();
            if (!said.isEmpty()) {
                all.get(i).apply(evidence, said).filter(finding -> isNews(finding, last, evidence)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private boolean isNews(HintFinding finding, Optional<Made> last, HintEvidence evidence) {
        if (last.isEmpty() || !matters.isSameMatter(finding, last.get(), evidence)) {
            return true;
        }
        long newer = finding.signs().stream().filter(seq -> seq > last.get().seq()).count();
        boolean further = HintFinding.rank(finding.kind(), finding.level()) > HintFinding.rank(last.get().kind(),
                last.get().level());
        return newer > 0 && (further || newer >= (last.get().dismissed() ? AFTER_DISMISSAL : AGAIN));
    }
}
