package dev.daogou.packaged;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A run that changes what a shop holds. */
sealed interface Change permits Edition, Undo {

    /**
     * @param over how long what is sent takes to arrive
     * @return the run's id; fails when the service dies before it says so
     */
    CompletableFuture<String> begin(ShopOutside shop, Duration over);

    /** Rows it stages, or as many as show that it has begun to. */
    int rows();

    /** What the shop holds afterwards. */
    Stock over(Stock before);
}
