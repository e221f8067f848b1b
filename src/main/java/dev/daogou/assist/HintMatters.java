package dev.daogou.assist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assist.Hint.Why;
import dev.daogou.assist.HintEvidence.Heard;
import dev.daogou.assist.HintEvidence.Made;
import dev.daogou.assist.HintEvidence.Stake;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Plea;
import dev.daogou.intent.PriceLevel;
import dev.daogou.intent.Repeats;

/**
 * What each kind of hint stands on, and how its level is found.
 * <ul>
 * <li><b>price_sensitive</b>: the conversation's {@linkplain IntentReader#together accumulated} price level is bargaining; high
 * once two messages bargain by themselves, else medium.
 * <li><b>comparing</b>: that level is comparing; medium once two messages weigh the price or three ask for it, else low.
 * <li><b>frustrated</b>: of the last three messages one is angry, or about safety or law (high), or complains or disputes a
 * refund (medium), or two are displeased (medium).
 * <li><b>repeat_question</b>: the latest question was asked once before (low), twice or with the remark that it was (medium),
 * more often (high).
 * <li><b>wants_human</b>: a person is wished for; medium, and high the second time.
 * <li><b>at_risk</b>: there is something in the cart, or the visitor stands at the checkout, and nothing was ordered since; and
 * one of the last three messages bargains, is displeased, wishes for a person or asks a third time. High at the checkout or with
 * a cart that the shop's settings hold to be much ({@code handoffAboveCart}), else medium.
 * </ul>
 */
@ApplicationScoped
class HintMatters {

    private static final int OF_LATE = 3;
    private static final int MOST_WORDS = 6;
    private static final Set<Plea.Kind> SAYS_SO = Set.of(Plea.Kind.ASKED_AGAIN);

    private final IntentReader reader;

    HintMatters(IntentReader reader) {
        this.reader = reader;
    }

    Optional<HintFinding> price(HintEvidence evidence, List<Heard> said) {
        PriceLevel level = reader.together(said.stream().map(Heard::text).toList(), said.stream().map(Heard::reading).toList())
                .priceSensitivity().level();
        if (level.compareTo(PriceLevel.COMPARING) < 0) {
            return Optional.empty();
        }
        List<Heard> signs = of(said, heard -> HintSigns.asks(heard, PriceLevel.CURIOUS));
        if (level == PriceLevel.BARGAINING) {
            boolean again = of(said, heard -> HintSigns.asks(heard, PriceLevel.BARGAINING)).size() > 1;
            return found(HintKind.PRICE_SENSITIVE, again ? HintLevel.HIGH : HintLevel.MEDIUM, signs, HintSigns::ofPrice);
        }
        boolean again = of(said, heard -> HintSigns.asks(heard, PriceLevel.COMPARING)).size() > 1 || signs.size() > 2;
        return found(HintKind.COMPARING, again ? HintLevel.MEDIUM : HintLevel.LOW, signs, HintSigns::ofPrice);
    }

    Optional<HintFinding> frustration(HintEvidence evidence, List<Heard> said) {
        List<Heard> late = latest(said, OF_LATE);
        List<Heard> signs = of(late, HintSigns::displeased);
        boolean grave = late.stream().anyMatch(heard -> HintSigns.pleads(heard, HintSigns.GRAVE));
        if (!grave && signs.size() < 2 && signs.stream().noneMatch(HintSigns::complains)) {
            return Optional.empty();
        }
        return found(HintKind.FRUSTRATED, grave ? HintLevel.HIGH : HintLevel.MEDIUM, signs, HintSigns::ofTrouble);
    }

    Optional<HintFinding> repeat(HintEvidence evidence, List<Heard> said) {
        Heard last = said.get(said.size() - 1);
        if (!HintSigns.asksSomething(last)) {
            return Optional.empty();
        }
        List<Heard> same = of(said, heard -> Repeats.alike(heard.text(), last.text()));
        boolean saysSo = HintSigns.pleads(last, SAYS_SO);
        int before = same.size() - 1;
        if (before == 0 && !saysSo) {
            return Optional.empty();
        }
        HintLevel level = before > 2 ? HintLevel.HIGH : before == 2 || saysSo ? HintLevel.MEDIUM : HintLevel.LOW;
        return found(HintKind.REPEAT_QUESTION, level, same, heard -> Stream.of(HintSigns.whole(heard)));
    }

    Optional<HintFinding> wish(HintEvidence evidence, List<Heard> said) {
        List<Heard> signs = of(said, heard -> heard.reading().wantsHuman());
        return found(HintKind.WANTS_HUMAN, signs.size() > 1 ? HintLevel.HIGH : HintLevel.MEDIUM, signs, HintSigns::ofWishes);
    }

    Optional<HintFinding> risk(HintEvidence evidence, List<Heard> said) {
        if (evidence.stake() == Stake.NONE) {
            return Optional.empty();
        }
        List<Heard> late = latest(said, OF_LATE);
        List<HintFinding> trouble = Stream.of(found(HintKind.AT_RISK, HintLevel.MEDIUM,
                of(late, heard -> HintSigns.asks(heard, PriceLevel.BARGAINING)), HintSigns::ofPrice),
                found(HintKind.AT_RISK, HintLevel.MEDIUM, of(late, HintSigns::displeased), HintSigns::ofTrouble),
                wish(evidence, late), repeat(evidence, said).filter(again -> again.level() != HintLevel.LOW))
                .flatMap(Optional::stream).toList();
        if (trouble.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HintFinding(HintKind.AT_RISK,
                evidence.stake() == Stake.MUCH ? HintLevel.HIGH : HintLevel.MEDIUM,
                trouble.stream().flatMap(each -> each.signs().stream()).distinct().sorted().toList(),
                latest(trouble.stream().flatMap(each -> each.why().stream()).distinct().toList(), MOST_WORDS)));
    }

    /** Another question that is asked again is another matter; all else goes on where it was. */
    boolean isSameMatter(HintFinding finding, Made last, HintEvidence evidence) {
        return finding.kind() != HintKind.REPEAT_QUESTION || finding.signs().contains(last.seq())
                || evidence.said().stream().filter(heard -> heard.seq() == last.seq())
                        .anyMatch(heard -> Repeats.alike(heard.text(), text(evidence, finding.seq())));
    }

    private static String text(HintEvidence evidence, long seq) {
        return evidence.said().stream().filter(heard -> heard.seq() == seq).map(Heard::text).findFirst().orElse("");
    }

    private static Optional<HintFinding> found(HintKind kind, HintLevel level, List<Heard> signs,
            Function<Heard, Stream<Why>> words) {
        return signs.isEmpty()
                ? Optional.empty()
                : Optional.of(new HintFinding(kind, level, signs.stream().map(Heard::seq).toList(),
                        latest(signs.stream().flatMap(words).toList(), MOST_WORDS)));
    }

    private static List<Heard> of(List<Heard> said, Predicate<Heard> sign) {
        return said.stream().filter(sign).toList();
    }

    private static <T> List<T> latest(List<T> list, int most) {
        return List.copyOf(list.subList(Math.max(0, list.size() - most), list.size()));
    }
}
