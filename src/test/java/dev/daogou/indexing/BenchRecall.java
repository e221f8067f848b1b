package dev.daogou.indexing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.apache.lucene.util.VectorUtil;

/** The ten passages truly nearest to each question, by comparing all of them, and how many of them an adapter finds. */
final class BenchRecall {

    static final int AT = 10;
    static final int QUESTIONS = 100;

    private final List<Set<String>> nearest;
    private final String shop;
    private final IndexFilter filter;
    private final BenchPassages passages;

    private record Near(int number, float cosine) {}

    /** @param among which passages pass the filter */
    BenchRecall(BenchPassages passages, String shop, IndexFilter filter, IntPredicate among) {
        this.passages = passages;
        this.shop = shop;
        this.filter = filter;
        List<PriorityQueue<Near>> best = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> new PriorityQueue<>(Comparator.comparing(Near::cosine))).toList();
        IntStream.range(0, passages.size()).filter(i -> BenchPassages.shop(i).equals(shop)).filter(among).forEach(i -> {
            float[] vector = passages.vector(i);
            IntStream.range(0, QUESTIONS).parallel().forEach(q -> {
                PriorityQueue<Near> ten = best.get(q);
                ten.add(new Near(i, VectorUtil.dotProduct(vector, query(q).vector())));
                if (ten.size() > AT) {
                    ten.poll();
                }
            });
        });
        nearest = best.stream().map(ten -> {
            Set<String> ids = new HashSet<>();
            ten.forEach(near -> ids.add(passages.passage(near.number()).id()));
            return ids;
        }).toList();
    }

    /** The share of the true ten that are among the adapter's ten, over all questions. */
    double of(KnowledgeIndex index) {
        int hit = 0;
        int all = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Set<String> truth = nearest.get(i);
            all += truth.size();
            hit += (int) index.search(query(i)).list().stream()
                    .filter(c -> c.semanticRank() != null && c.semanticRank() <= AT && truth.contains(c.passage().id()))
                    .count();
        }
        return (double) hit / all;
    }

    private IndexQuery query(int number) {
        return passages.question(number, shop, filter, 40);
    }
}
