package dev.daogou.indexing;

/**
 * Reads the cosine of a passage and a question that its {@link MeanQuestion} was taken out of, alike for every model: 0 when
 * they have nothing more in common than any question has with the passage, 1 when they say the same.
 *
 * <p>With q a question's vector, m the mean of them, and q' = (q − m) / |q − m|: the length |q − m| is √(1 − |m|²) in the
 * quadratic mean, since E|q|² = 1 and E[q·m] = |m|². A passage p = q has the cosine q'·p = (1 − q·m) / |q − m|, about
 * √(1 − |m|²) too; one that is no nearer to this question than to the others, q·p = m·p, has 0.
 *
 * @param same the cosine of what is the same, above 0 and at most 1
 */
record Scale(double same) {

    /** A model that gives all questions nearly one vector tells them apart by less than its rounding. */
    private static final double LEAST = 0.05;

    /** @param meanSquared |m|², 0..1 */
    static Scale withoutMean(double meanSquared) {
        return new Scale(Math.sqrt(Math.max(LEAST * LEAST, 1 - meanSquared)));
    }

    /**
     * @param cosine −1..1, or {@code null}
     * @return 0..1, or {@code null}
     */
    Double read(Double cosine) {
        return cosine == null ? null : Double.valueOf(Math.max(0, Math.min(1, cosine / same)));
    }
}
