package dev.daogou.outreach;

/**
 * When a rule bothers people: of what was shown, so many were dismissed that even the lower end of the 95 % interval of the
 * share lies above {@link #TOO_MANY}. Below {@link #SAMPLE} shown messages nothing is concluded.
 *
 * <p>The interval is Wilson's (E. B. Wilson, <i>Probable inference, the law of succession, and statistical inference</i>, JASA
 * 22, 1927): unlike the textbook one it holds for small samples and shares near 0 and 1.
 */
final class PauseRule {

    /** Shown messages before a rule is judged. */
    static final int SAMPLE = 20;
    /** Share, 0..1, of dismissals that a shop may ask of its visitors. */
    static final double TOO_MANY = 0.30;
    private static final double Z = 1.96;

    private PauseRule() {}

    static boolean pauses(long shown, long dismissed) {
        return shown >= SAMPLE && lowerBound(shown, dismissed) > TOO_MANY;
    }

    /**
     * @param n tries, 1 or more
     * @param k of them those that count, 0..n
     * @return 0..1
     */
    static double lowerBound(long n, long k) {
        double p = (double) k / n;
        double z2 = Z * Z;
        double centre = p + z2 / (2 * n);
        double spread = Z * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n);
        return (centre - spread) / (1 + z2 / n);
    }
}
