package dev.daogou.indexing;

import org.junit.jupiter.api.AfterAll;

import dev.daogou.shared.Lang;

class BuiltInEmbedderTest extends EmbedderContract {

    private static final BuiltInModels MODELS = BuiltInModels.get();

    @AfterAll
    static void stop() {
        MODELS.cores().shutdown();
    }

    @Override
    Embedder embedder() {
        return new BuiltInEmbedder(Lang.ZH, MODELS);
    }
}
