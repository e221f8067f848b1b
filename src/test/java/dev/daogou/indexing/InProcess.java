package dev.daogou.indexing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.daogou.shared.Lang;

/** The models in this process, for those who compare meanings without a server. */
public final class InProcess implements AutoCloseable {

    private final BuiltInModels models = BuiltInModels.get();

    /** Loads them first: they are read by the threads that would wait for them. */
    public InProcess() {
        models.beginAll();
        models.settle();
    }

    public static String model(Lang lang) {
        return BgeSmall.nameOf(lang);
    }

    /** As the turn has them made, in order, on all cores; each by the model of its language. */
    public List<float[]> questions(List<String> texts) {
        List<CompletableFuture<float[]>> all = texts.stream()
                .map(text -> CompletableFuture.supplyAsync(() -> question(text), models.cores())).toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private float[] question(String text) {
        return new BuiltInEmbedder(Lang.ofText(text), models).question(text).join();
    }

    public List<float[]> passages(List<String> texts, Lang lang) {
        return new BuiltInEmbedder(lang, models).passages(texts);
    }

    @Override
    public void close() {
        models.cores().shutdown();
    }
}
