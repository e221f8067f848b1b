package dev.daogou.indexing;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands terms that are already cut to Lucene. */
final class TermStream extends TokenStream {

    private final Iterator<String> terms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    TermStream(List<String> terms) {
        this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!terms.hasNext()) {
            return false;
        }
        term.append(terms.next());
        return true;
    }
}
