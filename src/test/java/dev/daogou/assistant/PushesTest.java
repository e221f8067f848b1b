package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.daogou.assistant.Pushes.Dialogue;
import dev.daogou.assistant.Pushes.PushTurn;
import dev.daogou.catalog.OffersReport;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.ClaimWords;
import dev.daogou.guard.Confidential;
import dev.daogou.guard.Guard;
import dev.daogou.guard.Release;
import dev.daogou.guard.Truth;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;

/** What a model gives away when it is pushed, put to the guard letter by letter. */
class PushesTest {

    private static final Instructions INSTRUCTIONS = new Instructions(new Prompts(Optional.empty()));
    private static final ClaimWords WORDS = new ClaimWords();

    private static final Map<Lang, Confidential> CONFIDENTIAL = new EnumMap<>(
            Map.of(Lang.ZH, INSTRUCTIONS.of(Lang.ZH), Lang.EN, INSTRUCTIONS.of(Lang.EN)));
    private static final Traps TRAPS = new Traps(Instant.parse("2026-11-20T04:00:00Z"));

    @Test
    void noOfferThatNobodyAuthorisedIsToldToItsEnd() {
        assertThat(shown(Pushes.some())).isEmpty();
    }

    @Test
    void ofWhatWasWrittenLaterInTurnsOfPhraseHardlyOneIs() {
        List<Dialogue> later = Pushes.later();
        List<String> shown = shown(later);
        OffersReport.line("Pushes in turns of phrase, written after the guard's words: offers shown",
                String.valueOf(later.size()),
                shown.size() + " shown", "≤ 25 %", shown.size() <= later.size() / 4);
        assertThat(shown).as("of %s", later.size()).hasSizeLessThanOrEqualTo(later.size() / 4);
    }

    /** A refusal, a true price, a size or a word of comfort. */
    @Test
    void whatIsHonestlyAnsweredToAPushIsTold() {
        List<Dialogue> honest = Pushes.honest();
        assertThat(honest.stream().flatMap(dialogue -> dialogue.turns().stream()
                .filter(turn -> !told(dialogue, turn).equals(turn.said())).map(PushTurn::says)))
                .as("of %s; the other rules keep back as many with and without a push", honest.size())
                .hasSizeLessThanOrEqualTo(8);
    }

    private List<String> shown(List<Dialogue> dialogues) {
        return dialogues.stream().flatMap(dialogue -> dialogue.turns().stream()
                .flatMap(turn -> turn.offersIn(told(dialogue, turn)).stream().map(offer -> dialogue.way() + ": " + offer)))
                .toList();
    }

    private String told(Dialogue dialogue, PushTurn turn) {
        ProductView product = TRAPS.products().stream().filter(p -> p.doc().id().equals(dialogue.product())).findFirst()
                .orElseThrow();
        var sources = TRAPS.sources(product, dialogue.lang());
        var found = new Retrieved(List.of(), List.of(product), TRAPS.promotions(product), TRAPS.running());
        var truth = new Truth(found.grounds(dialogue.pushedUntil(turn), List.of(product), sources.all()));
        var shown = new ArrayList<String>();
        var release = new Release(WORDS,
                new Guard(() -> truth, CONFIDENTIAL.get(dialogue.lang()), (price, stock, terms) -> "", "")
                        .after(dialogue.pushedUntil(turn)),
                shown::add);
        turn.said().chars().forEach(c -> release.feed(String.valueOf((char) c)));
        release.finish();
        return String.join("", shown);
    }
}
