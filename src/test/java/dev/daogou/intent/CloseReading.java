package dev.daogou.intent;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.daogou.shared.Lang;

/** Reads messages by vectors that have been made of them, as a turn does. */
public final class CloseReading {

    private static final IntentReader READER = new IntentReader();

    private CloseReading() {}

    /** @param vectors one for each text, by the model of its language */
    public static List<Reading> of(List<String> texts, List<float[]> vectors, Lang lang) {
        Map<Lang, Likened> exemplars = WrittenReading.exemplars();
        return IntStream.range(0, texts.size()).mapToObj(i -> READER.read(texts.get(i), lang,
                exemplars.get(Lang.ofText(texts.get(i))).to(vectors.get(i)))).toList();
    }
}
