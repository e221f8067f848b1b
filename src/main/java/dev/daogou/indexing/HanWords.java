package dev.daogou.indexing;

import java.util.List;

import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/**
 * Terms of a run of Chinese characters. A passage has every pair of neighbours, since a segmenter cuts product names wrongly,
 * and the words that are no pairs; a question has its words, the long ones as pairs too.
 */
final class HanWords {

    private static final HHMMSegmenter SEGMENTER = new HHMMSegmenter();

    private HanWords() {}

    static void collect(String run, boolean question, List<String> terms) {
        if (!question) {
            pairs(run, terms);
        }
        List<SegToken> words = SEGMENTER.process(run);
        // The first and the last are the segmenter's marks for the sentence's ends.
        for (SegToken token : words.subList(1, words.size() - 1)) {
            String word = new String(token.charArray);
            if (StopWords.contain(word)) {
                continue;
            }
            if (word.length() != 2 || question) {
                terms.add(word);
            }
            if (word.length() > 2 && question) {
                pairs(word, terms);
            }
        }
    }

    private static void pairs(String run, List<String> terms) {
        for (int i = 0; i + 2 <= run.length(); i++) {
            String pair = run.substring(i, i + 2);
            if (!StopWords.contain(pair)) {
                terms.add(pair);
            }
        }
    }
}
