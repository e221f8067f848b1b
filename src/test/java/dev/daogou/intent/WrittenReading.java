package dev.daogou.intent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.daogou.indexing.InProcess;
import dev.daogou.shared.Lang;

/** Reads what we have written, each sentence by the vector that a turn would have made of it. */
final class WrittenReading {

    /** What a signal may be late: the second one is in time. */
    private static final int IN_TIME = 2;

    private final IntentReader reader = new IntentReader();
    private final Map<String, Nearness> near = new HashMap<>();
    private final Map<String, float[]> vectors = new HashMap<>();
    private final Map<Lang, Likened> exemplars = exemplars();

    WrittenReading(List<String> texts, InProcess models) {
        List<String> each = texts.stream().distinct().toList();
        List<float[]> made = models.questions(each);
        for (int i = 0; i < each.size(); i++) {
            vectors.put(each.get(i), made.get(i));
            near.put(each.get(i), exemplars.get(Lang.ofText(each.get(i))).to(made.get(i)));
        }
    }

    static Map<Lang, Likened> exemplars() {
        Map<Lang, Likened> exemplars = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            exemplars.put(lang, new Likened(Exemplars.of(lang), Exemplars.published(InProcess.model(lang)).orElseThrow(),
                    Leaning.published(InProcess.model(lang))));
        }
        return exemplars;
    }

    Nearness near(String text) {
        return near.get(text);
    }

    /** An exemplar as a sentence like any other: near to those beside it. */
    static List<Nearness> ofEachExemplar(Lang lang, InProcess models) {
        List<Exemplar> all = Exemplars.of(lang);
        List<float[]> published = Exemplars.published(InProcess.model(lang)).orElseThrow();
        List<float[]> said = models.questions(all.stream().map(Exemplar::text).toList());
        List<Nearness> near = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Exemplar> others = new ArrayList<>(all);
            others.remove(i);
            List<float[]> theirs = new ArrayList<>(published);
            theirs.remove(i);
            near.add(new Likened(others, theirs, Optional.empty()).to(said.get(i)));
        }
        return near;
    }

    /** @param closely with the vector, or by rules alone */
    Reading read(Written.Utterance said, boolean closely) {
        return reader.read(said.text(), null, said.before(), closely ? near.get(said.text()) : Nearness.UNKNOWN);
    }

    /** The whole of it, given the vector. */
    Reading readAnew(String text) {
        return reader.read(text, null, Preceding.UNKNOWN, exemplars.get(Lang.ofText(text)).to(vectors.get(text)));
    }

    Confusion levels(List<Written.Utterance> utterances, boolean closely) {
        Confusion confusion = new Confusion();
        utterances.forEach(utterance -> confusion.add(utterance.level(),
                read(utterance, closely).priceSensitivity().level()));
        return confusion;
    }

    /** Whether the conversation is called comparing or more at the latest when the second signal has been given. */
    boolean noticed(Written.Talk talk, boolean closely) {
        int signals = 0;
        List<String> said = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (Written.Said next : talk.said()) {
            signals += next.signal() ? 1 : 0;
            said.add(next.utterance().text());
            readings.add(read(next.utterance(), closely));
            if (reader.together(said, readings).priceSensitivity().level().compareTo(PriceLevel.COMPARING) >= 0) {
                return signals <= IN_TIME;
            }
        }
        return false;
    }
}
