package dev.daogou.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.daogou.intent.Lexicon.Match;

/**
 * What in a message speaks for a person. Labels of the rules are {@linkplain Plea.Kind kinds}; {@code calm} says that the
 * visitor has found the fault with themselves, and then there is neither anger nor complaint.
 */
final class PleaRules {

    private final Lexicons human = new Lexicons("human");
    private final Lexicons lexicons = new Lexicons("plea");

    /** @param anger the words that made the message an angry one, empty for any other */
    List<Plea> read(Text text, List<Match> anger) {
        List<Plea> pleas = new ArrayList<>();
        human.match(text).forEach(match -> pleas.add(plea(Plea.Kind.WANTS_HUMAN, text, match)));
        List<Match> matches = lexicons.match(text);
        boolean calm = matches.stream().anyMatch(match -> match.rule().label().equals("calm"));
        matches.stream().filter(match -> !match.rule().label().equals("calm"))
                .forEach(match -> pleas.add(plea(kind(match), text, match)));
        anger.forEach(match -> pleas.add(plea(Plea.Kind.ANGRY, text, match)));
        if (calm) {
            pleas.removeIf(plea -> plea.kind() == Plea.Kind.ANGRY || plea.kind() == Plea.Kind.COMPLAINT);
        }
        return List.copyOf(pleas);
    }

    private static Plea.Kind kind(Match match) {
        return Plea.Kind.valueOf(match.rule().label().toUpperCase(Locale.ROOT));
    }

    private static Plea plea(Plea.Kind kind, Text text, Match match) {
        return new Plea(kind, text.span(match.start(), match.end()));
    }
}
