package dev.daogou.model;

/**
 * A numbered source of an answer.
 *
 * @param n     what {@code [n]} in the answer cites, from 1
 * @param ref   what it is, e.g. {@code product:dj-aurora#spec}
 * @param kind  lower-case passage kind, e.g. {@code spec}, {@code faq}; {@code offer} for live prices and stock
 * @param title what it is called; of an FAQ the question
 * @param text  what may be quoted from
 * @param quote the part shown beside the citation
 */
public record Source(int n, String ref, String kind, String title, String text, String quote) {

    boolean isFaq() {
        return "faq".equals(kind);
    }
}
