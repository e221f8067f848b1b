package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import dev.daogou.shared.Lang;

class BuiltInEmbedderTest extends EmbedderContract {

    private static final BuiltInModels MODELS = BuiltInModels.get();

    @AfterAll
    static void stop() {
        MODELS.cores().shutdown();
    }

    @Test
    void itsCosinesAreTheScaleThatOthersAreReadBy() {
        double both = 0;
        for (Lang lang : Lang.values()) {
            both += Scale.of(new BuiltInEmbedder(lang, MODELS).passages(Scale.unrelatedTexts()), lang);
        }

        assertThat(both / 2).isCloseTo(Scale.BUILT_IN, within(0.005));
        assertThat(embedder().scale().read(0.7)).isEqualTo(0.7);
    }

    @Override
    Embedder embedder() {
        return new BuiltInEmbedder(Lang.ZH, MODELS);
    }
}
