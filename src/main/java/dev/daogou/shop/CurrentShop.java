package dev.daogou.shop;

import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/**
 * The shop that this request, or this piece of background work, acts for. Every query on a shop's rows is filtered by it;
 * where nobody set it, the filter matches nothing.
 */
@RequestScoped
public class CurrentShop {

    /** No shop can have this id, so a query that forgets its shop returns nothing. */
    static final String NOBODY = "";

    private String id = NOBODY;

    public String id() {
        return id;
    }

    public void is(String shop) {
        id = shop;
    }

    /** The shop of whoever asks; no shop's where there is neither a request nor such a piece of work. */
    public static String idOrNobody() {
        return Arc.container() != null && Arc.container().requestContext().isActive()
                ? Arc.container().instance(CurrentShop.class).get().id()
                : NOBODY;
    }

    /** Does work for a shop outside of a request, or for another shop than the request's, in a request context of its own. */
    public static <T> T within(String shop, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        var outer = context.isActive() ? context.getState() : null;
        context.activate();
        try {
            Arc.container().instance(CurrentShop.class).get().is(shop);
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    public static void within(String shop, Runnable work) {
        within(shop, () -> {
            work.run();
            return null;
        });
    }
}
