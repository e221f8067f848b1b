package dev.daogou.outreach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long a visitor has looked at what, from what their page tells. */
final class Looks {

    /** Seconds that one report counts at most: a page that was left open is not looked at. */
    static final double MOST_AT_ONCE = 60;

    /** @param kind as in {@code POST …/events} @param category of the page or of its product, or null */
    record Step(String kind, String category, String productId, Double seconds) {}

    /** @param productId looked at last in the category, or null */
    record Look(String category, String productId) {}

    private Looks() {}

    /**
     * @param steps oldest first
     * @param enough seconds in one category, since the visitor last put something into the cart or came closer to an order
     * @return what the last step looked at, when that was enough
     */
    static Optional<Look> lingered(List<Step> steps, int enough) {
        Map<String, Double> looked = new HashMap<>();
        Map<String, String> products = new HashMap<>();
        Step last = null;
        for (Step step : steps) {
            switch (step.kind()) {
                case "cart", "checkout", "order" -> looked.clear();
                case "dwell" -> {
                    if (step.category() != null && step.seconds() != null) {
                        looked.merge(step.category(), Math.min(step.seconds(), MOST_AT_ONCE), Double::sum);
                    }
                }
                default -> {
                }
            }
            if (step.category() != null && step.productId() != null) {
                products.put(step.category(), step.productId());
            }
            last = step;
        }
        if (last == null || !last.kind().equals("dwell") || looked.getOrDefault(last.category(), 0.0) < enough) {
            return Optional.empty();
        }
        return Optional.of(new Look(last.category(), products.get(last.category())));
    }
}
