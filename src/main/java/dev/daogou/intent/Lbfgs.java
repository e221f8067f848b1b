package dev.daogou.intent;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Finds where a smooth, convex loss is least: L-BFGS with the two-loop recursion (Nocedal and Wright, Numerical Optimization,
 * 2006, algorithm 7.4), the step halved until the loss falls as Armijo asks.
 */
final class Lbfgs {

    /** A loss that can be asked anywhere. */
    interface Loss {
        /** @param slope is overwritten with the gradient there */
        double at(double[] weights, double[] slope);
    }

    /** Steps that are remembered for what they tell of the curvature. */
    private static final int MEMORY = 8;
    private static final double ARMIJO = 1e-4;
    private static final int MOST_HALVINGS = 30;
    /** Of the slope's length at the beginning: what is left then moves no sentence to another label. */
    private static final double FLAT = 1e-3;

    private record Move(double[] by, double[] bent, double product) {}

    private final Deque<Move> moves = new ArrayDeque<>();

    private Lbfgs() {}

    /** @param rounds at most; each takes a look at the loss, seldom more */
    static double[] least(Loss loss, int size, int rounds) {
        return new Lbfgs().descend(loss, new double[size], rounds);
    }

    private double[] descend(Loss loss, double[] from, int rounds) {
        double[] weights = from;
        double[] slope = new double[weights.length];
        double here = loss.at(weights, slope);
        double steepest = Math.sqrt(product(slope, slope));
        for (int round = 0; round < rounds && Math.sqrt(product(slope, slope)) > FLAT * steepest; round++) {
            double[] way = way(slope);
            double falls = product(way, slope);
            double step = moves.isEmpty() ? 1 / Math.max(1, steepest) : 1;
            double[] next = moved(weights, way, step);
            double[] bent = new double[weights.length];
            double there = loss.at(next, bent);
            for (int halved = 0; there > here + ARMIJO * step * falls; halved++) {
                if (halved == MOST_HALVINGS) {
                    return weights;
                }
                step /= 2;
                next = moved(weights, way, step);
                there = loss.at(next, bent);
            }
            remember(moved(next, weights, -1), moved(bent, slope, -1));
            weights = next;
            slope = bent;
            here = there;
        }
        return weights;
    }

    private void remember(double[] by, double[] bent) {
        double product = product(by, bent);
        if (product > 0) {
            moves.addLast(new Move(by, bent, product));
            if (moves.size() > MEMORY) {
                moves.removeFirst();
            }
        }
    }

    /** Downhill, as the curvature of the last moves bends it. */
    private double[] way(double[] slope) {
        double[] way = Arrays.stream(slope).map(s -> -s).toArray();
        double[] shares = new double[moves.size()];
        int m = moves.size();
        for (var latest = moves.descendingIterator(); latest.hasNext();) {
            Move move = latest.next();
            shares[--m] = product(move.by(), way) / move.product();
            add(way, move.bent(), -shares[m]);
        }
        if (!moves.isEmpty()) {
            Move last = moves.getLast();
            double scale = last.product() / product(last.bent(), last.bent());
            Arrays.setAll(way, i -> way[i] * scale);
        }
        for (Move move : moves) {
            add(way, move.by(), shares[m++] - product(move.bent(), way) / move.product());
        }
        return way;
    }

    private static double[] moved(double[] from, double[] way, double step) {
        double[] to = from.clone();
        add(to, way, step);
        return to;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
