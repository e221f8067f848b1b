package dev.daogou.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.daogou.shared.Lang;

/**
 * So many passages of two shops, made when they are read: one passage in a hundred is the small shop's. No database and no
 * application stand behind them.
 */
final class BenchPassages implements PassageSource {

    static final String LARGE = "large";
    static final String SMALL = "small";
    static final int ONE_OF_SMALL_IN = 100;
    static final int QUESTIONS = 300;
    private static final Models MODELS = new Models(BgeSmall.nameOf(Lang.ZH), BgeSmall.nameOf(Lang.EN));

    private int size;
    private long drained;
    private final BenchTexts texts;
    private final BenchVectors vectors;

    BenchPassages(int size) throws IOException {
        this.size = size;
        this.texts = new BenchTexts();
        this.vectors = new BenchVectors(texts, QUESTIONS);
    }

    int size() {
        return size;
    }

    /** From now on there are so many more. */
    void grow(int by) {
        size += by;
    }

    /** When they had all been read for the first time, as {@link System#nanoTime}. */
    long drained() {
        return drained;
    }

    static String shop(int number) {
        return number % ONE_OF_SMALL_IN == ONE_OF_SMALL_IN - 1 ? SMALL : LARGE;
    }

    Passage passage(int number) {
        return texts.passage(number);
    }

    float[] vector(int number) {
        return vectors.passage(number);
    }

    IndexQuery question(int number, String shop, IndexFilter filter, int k) {
        return new IndexQuery(shop, texts.question(number), vectors.question(number), MODELS.zh(), filter, k);
    }

    @Override
    public List<Change> after(long version, int limit, Models models) {
        List<Change> changes = new ArrayList<>();
        for (int i = (int) version; i < Math.min(size, version + limit); i++) {
            Passage passage = texts.passage(i);
            changes.add(new Change(shop(i), passage.id(), i + 1, passage, MODELS.zh(), vectors.passage(i)));
        }
        if (changes.isEmpty() && drained == 0) {
            drained = System.nanoTime();
        }
        return changes;
    }

    @Override
    public Census census() {
        long small = size / ONE_OF_SMALL_IN;
        return new Census(size, Map.of(LARGE, size - small, SMALL, small));
    }

    @Override
    public Models wanted() {
        return MODELS;
    }

    @Override
    public Models stocked() {
        return MODELS;
    }
}
