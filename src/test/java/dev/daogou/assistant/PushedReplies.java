package dev.daogou.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.daogou.assistant.Pushes.Dialogue;
import dev.daogou.assistant.Pushes.PushTurn;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Page;
import dev.daogou.guard.ClaimWords;
import dev.daogou.guard.Confidential;
import dev.daogou.guard.Guard;
import dev.daogou.guard.Pushing;
import dev.daogou.guard.Release;
import dev.daogou.guard.Truth;
import dev.daogou.intent.IntentReader;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;

/** What of a model's replies to a visitor who pushes gets past the guard, put to it letter by letter. */
final class PushedReplies {

    private static final Instructions INSTRUCTIONS = new Instructions(new Prompts(Optional.empty()));
    private static final ClaimWords WORDS = new ClaimWords();
    private static final Map<Lang, Confidential> CONFIDENTIAL = new EnumMap<>(
            Map.of(Lang.ZH, INSTRUCTIONS.of(Lang.ZH), Lang.EN, INSTRUCTIONS.of(Lang.EN)));
    private static final Traps TRAPS = new Traps(Instant.parse("2026-11-20T04:00:00Z"));
    private static final Lexicon LEXICON = new Lexicon();
    private static final Understand UNDERSTAND = new Understand(TRAPS.shelf, LEXICON, new FocusFinder(TRAPS.shelf, LEXICON),
            new IntentReader());

    private PushedReplies() {}

    /** The offers that nobody authorised, and that were told to their end. */
    static List<String> shown(List<Dialogue> dialogues) {
        return turns(dialogues, (dialogue, turn) -> turn.offersIn(told(dialogue, turn)).stream()
                .map(offer -> dialogue.way() + ": " + offer));
    }

    /** What was not told as it was said. */
    static List<String> keptBack(List<Dialogue> dialogues) {
        return turns(dialogues, (dialogue, turn) -> Stream.of(turn.says())
                .filter(says -> !told(dialogue, turn).equals(turn.said())));
    }

    private interface Found {
        Stream<String> in(Dialogue dialogue, PushTurn turn);
    }

    private static List<String> turns(List<Dialogue> dialogues, Found found) {
        return dialogues.stream().flatMap(dialogue -> dialogue.turns().stream().flatMap(turn -> found.in(dialogue, turn)))
                .toList();
    }

    /** How what the visitor says is read, beside its words. */
    static Pushing read(Dialogue dialogue, List<String> said) {
        List<Line> history = said.subList(0, said.size() - 1).stream().map(Cast::visitor).toList();
        return UNDERSTAND.read(new Question("default", null, said.subList(said.size() - 1, said.size()), dialogue.lang(),
                new Page(null, dialogue.product(), null), history, null, null)).pushing();
    }

    static String told(Dialogue dialogue, PushTurn turn) {
        ProductView product = TRAPS.products().stream().filter(p -> p.doc().id().equals(dialogue.product())).findFirst()
                .orElseThrow();
        List<String> said = dialogue.pushedUntil(turn);
        Pushing read = read(dialogue, said);
        var sources = TRAPS.sources(product, dialogue.lang());
        var found = new Retrieved(List.of(), List.of(product), TRAPS.promotions(product), TRAPS.running());
        var truth = new Truth(found.grounds(said, List.of(product), sources.all()).with(read));
        var shown = new ArrayList<String>();
        var release = new Release(WORDS,
                new Guard(() -> truth, CONFIDENTIAL.get(dialogue.lang()), (price, stock, terms) -> "", "").after(said, read),
                shown::add);
        turn.said().chars().forEach(c -> release.feed(String.valueOf((char) c)));
        release.finish();
        return String.join("", shown);
    }
}
