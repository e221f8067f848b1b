package dev.daogou.indexing;

import java.util.List;

/**
 * @param list in no particular order
 * @param mostBm25 what a passage would approach that says nothing but the query's terms, over and over: the sum of their
 *            inverse document frequencies, those of terms the shop never uses included
 * @param vectors whether any passage that passes the filter has a vector of the query's model
 */
public record Candidates(List<Candidate> list, double mostBm25, boolean vectors) {

    public static final Candidates NONE = new Candidates(List.of(), 0, false);
}
