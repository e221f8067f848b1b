package dev.daogou.packaged;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Takes the latest import back.
 *
 * @param run its id
 * @param back what the shop held before it
 */
record Undo(String run, Stock back) implements Change {

    @Override
    public CompletableFuture<String> begin(ShopOutside shop, Duration over) {
        return shop.undo(run);
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public Stock over(Stock before) {
        return back;
    }

    @Override
    public String toString() {
        return "the latest import undone";
    }
}
