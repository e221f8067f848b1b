package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.assistant.Question;
import dev.daogou.assistant.Trial;
import dev.daogou.assistant.Trials;
import dev.daogou.catalog.Catalog;
import dev.daogou.conversation.Page;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;

/** A question tried out, with everything that led to its answer. */
@Path("/api/v1/shop/trial")
@Admits(Role.SHOP_ADMIN)
public class TrialResource {

    private static final int LONGEST_QUESTION = 4_000;

    /** @param productId the product whose page the question is asked on, or {@code null} */
    public record Attempt(String question, String productId, Lang lang) {}

    private final Trials trials;
    private final Catalog catalog;
    private final CurrentShop shop;

    TrialResource(Trials trials, Catalog catalog, CurrentShop shop) {
        this.trials = trials;
        this.catalog = catalog;
        this.shop = shop;
    }

    /** Unlike a visitor, whose page may be of anything, a merchant is told of a product that the shop does not have. */
    @POST
    @Operation(summary = "Try a question by the way that answers take; nothing is stored and nobody is called, but a model's tokens count")
    public Trial attempt(Attempt tried) {
        if (tried == null || tried.question == null || tried.question.isBlank()
                || tried.question.length() > LONGEST_QUESTION) {
            throw Problem.badField("question", "must have 1 to " + LONGEST_QUESTION + " characters");
        }
        String product = tried.productId == null || tried.productId.isBlank() ? null : tried.productId;
        if (product != null && catalog.product(product).isEmpty()) {
            throw Problem.notFound("product");
        }
        return trials.of(new Question(shop.id(), null, List.of(tried.question), tried.lang, new Page(null, product, null),
                List.of(), null, null));
    }
}
