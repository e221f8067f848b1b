package dev.daogou.evaluations;

import java.util.ArrayList;
import java.util.List;

/**
 * pass^k: the probability that k independent trials of one question all succeed, averaged over the questions. Of n trials of
 * which c succeeded it is estimated without bias as C(c,k)/C(n,k).
 *
 * @see <a href="https://arxiv.org/abs/2406.12045">Yao et al., τ-bench, 2024, section 3</a>
 */
final class PassPower {

    private PassPower() {}

    /**
     * @param tally how many questions passed never, once, … n times
     * @return pass^1 to pass^n, each 0..1; empty when nothing was asked yet
     */
    static List<Double> of(int[] tally) {
        int trials = tally.length - 1;
        long questions = 0;
        for (int count : tally) {
            questions += count;
        }
        List<Double> powers = new ArrayList<>();
        for (int k = 1; k <= trials && questions > 0; k++) {
            double sum = 0;
            for (int passes = k; passes <= trials; passes++) {
                sum += tally[passes] * (double) choose(passes, k) / choose(trials, k);
            }
            powers.add(sum / questions);
        }
        return powers;
    }

    private static long choose(int n, int k) {
        long ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }
}
