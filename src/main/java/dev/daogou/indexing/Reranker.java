package dev.daogou.indexing;

import java.util.List;

/** Puts hits into another order than the index's. */
interface Reranker {

    /** Leaves them as they are. */
    Reranker NONE = new Reranker() {
        @Override
        public int candidates() {
            return 0;
        }

        @Override
        public Findings order(String question, Findings found) {
            return found;
        }
    };

    /** How many of the best hits it wants to see, 0 for none. */
    int candidates();

    /** The same hits, those it has seen first and in its order; as they were when it cannot. Never fails. */
    Findings order(String question, Findings found);

    /** The text of a hit as it is to be judged. */
    static List<String> texts(List<Hit> hits, int tokens) {
        return hits.stream().map(hit -> Cut.toTokens(hit.passage().embedded(), tokens)).toList();
    }
}
