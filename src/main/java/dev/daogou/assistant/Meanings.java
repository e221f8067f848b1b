package dev.daogou.assistant;

import java.util.Collection;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.indexing.ProductMeanings;

/** How alike products are in meaning, as a port: the ranking is tested without an index. */
interface Meanings {

    /** Cosines, −1..1, of one product's description with those of others, as far as they are known. */
    Map<String, Double> near(String productId, Collection<String> others);

    /** By the vectors of the knowledge index. */
    @ApplicationScoped
    class Live implements Meanings {

        private final ProductMeanings meanings;

        Live(ProductMeanings meanings) {
            this.meanings = meanings;
        }

        @Override
        public Map<String, Double> near(String productId, Collection<String> others) {
            return meanings.near(productId, others);
        }
    }
}
