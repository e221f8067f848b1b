package dev.daogou.assistant;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.indexing.Hit;
import dev.daogou.indexing.Search;
import dev.daogou.indexing.SearchRequest;

/** Search, as a port: each step is tested without an index. */
interface Finder {

    /** The best first. */
    List<Hit> search(SearchRequest request);

    /** A search for this may follow soon. Returns at once; what it is is found out meanwhile. */
    default void expect(String shop, Supplier<String> text) {}

    /** The knowledge index as it is now. */
    @ApplicationScoped
    class Live implements Finder {

        private final Search search;

        Live(Search search) {
            this.search = search;
        }

        @Override
        public List<Hit> search(SearchRequest request) {
            return search.search(request);
        }

        @Override
        public void expect(String shop, Supplier<String> text) {
            search.expect(shop, text);
        }
    }
}
