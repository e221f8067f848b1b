package dev.daogou.intent;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.daogou.indexing.InProcess;
import dev.daogou.indexing.Meaning;
import dev.daogou.shared.Lang;

/** Reads messages by vectors that have been made of them, as a turn does. */
public final class CloseReading {

    private static final IntentReader READER = new IntentReader();

    private CloseReading() {}

    /** @param vectors one for each text, by the model of its language */
    public static List<Reading> of(List<String> texts, List<float[]> vectors, Lang lang) {
        Map<Lang, Likened> exemplars = WrittenReading.exemplars();
        return IntStream.range(0, texts.size()).mapToObj(i -> READER.read(texts.get(i), lang, Preceding.UNKNOWN,
                exemplars.get(Lang.ofText(texts.get(i))).to(vectors.get(i)))).toList();
    }

    /**
     * The same in a shop that has taught these examples.
     *
     * @param made vectors of the examples
     */
    public static List<Reading> of(List<String> texts, List<float[]> vectors, Lang lang, List<TopicExample> examples,
            List<float[]> made) {
        Map<Lang, Likened> exemplars = WrittenReading.exemplars();
        Taught taught = Taught.of("as of now", InProcess.model(lang), examples, made.stream().map(CompactVector::of).toList());
        return IntStream.range(0, texts.size()).mapToObj(i -> {
            Nearness near = exemplars.get(Lang.ofText(texts.get(i))).to(vectors.get(i));
            near.hears(taught == null ? null : taught.of(new Meaning(InProcess.model(lang), vectors.get(i))));
            return READER.read(texts.get(i), lang, Preceding.UNKNOWN, near);
        }).toList();
    }
}
