package dev.daogou.assist;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.daogou.assist.Hint.Why;
import dev.daogou.assist.HintEvidence.Heard;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.Mood;
import dev.daogou.intent.Plea;
import dev.daogou.intent.PriceLevel;

/** What in one message is a sign of what, and the words that it stands in. */
final class HintSigns {

    /** These need a person's full attention at once. */
    static final Set<Plea.Kind> GRAVE = EnumSet.of(Plea.Kind.ANGRY, Plea.Kind.SAFETY, Plea.Kind.LEGAL);
    private static final Set<Plea.Kind> TROUBLE = EnumSet.of(Plea.Kind.ANGRY, Plea.Kind.SAFETY, Plea.Kind.LEGAL,
            Plea.Kind.COMPLAINT, Plea.Kind.REFUND_DISPUTE);
    /** Where no single words can be named, a message's beginning stands for it. */
    private static final int LONGEST = 80;

    private HintSigns() {}

    static boolean asks(Heard heard, PriceLevel atLeast) {
        return heard.reading().priceSensitivity().level().compareTo(atLeast) >= 0;
    }

    static boolean pleads(Heard heard, Set<Plea.Kind> kinds) {
        return heard.reading().pleas().stream().anyMatch(plea -> kinds.contains(plea.kind()));
    }

    static boolean displeased(Heard heard) {
        return heard.reading().mood().compareTo(Mood.NEGATIVE) >= 0 || pleads(heard, TROUBLE);
    }

    static boolean complains(Heard heard) {
        return pleads(heard, TROUBLE) || heard.reading().mood() == Mood.ANGRY;
    }

    /** Who haggles says the same again because we do; who asks for a person is no longer asking us. */
    static boolean asksSomething(Heard heard) {
        IntentName about = heard.reading().intent().name();
        return about != IntentName.SMALL_TALK && !heard.reading().wantsHuman() && !asks(heard, PriceLevel.COMPARING);
    }

    static Stream<Why> ofPrice(Heard heard) {
        return heard.reading().priceSensitivity().signals().stream().map(signal -> new Why(heard.mid(), signal.span()));
    }

    static Stream<Why> ofTrouble(Heard heard) {
        List<Why> named = named(heard, TROUBLE);
        return named.isEmpty() ? Stream.of(whole(heard)) : named.stream();
    }

    static Stream<Why> ofWishes(Heard heard) {
        return named(heard, EnumSet.of(Plea.Kind.WANTS_HUMAN)).stream();
    }

    static Why whole(Heard heard) {
        String text = heard.text().strip();
        int end = Math.min(LONGEST, text.length());
        return new Why(heard.mid(), text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end));
    }

    private static List<Why> named(Heard heard, Set<Plea.Kind> kinds) {
        return heard.reading().pleas().stream().filter(plea -> kinds.contains(plea.kind()) && !plea.span().isEmpty())
                .map(plea -> new Why(heard.mid(), plea.span())).distinct().toList();
    }
}
