package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import dev.daogou.assistant.Question;
import dev.daogou.assistant.WholeAnswers;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Reply;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;

/** A question answered whole: no streaming, nothing stored. */
@Path("/api/v1/ask")
@Admits(Role.SHOP_ADMIN)
public class AskResource {

    private static final int LONGEST_QUESTION = 4_000;
    private static final int MOST_HISTORY = 200;

    private final WholeAnswers answers;
    private final CurrentShop shop;

    AskResource(WholeAnswers answers, CurrentShop shop) {
        this.answers = answers;
        this.shop = shop;
    }

    /** @param productId the product whose page the question is asked on, or {@code null} */
    public record Asking(String question, String productId, List<Line> history, Lang lang, String customerId) {}

    @POST
    public Reply ask(Asking asking) {
        check(asking);
        List<Line> history = asking.history == null ? List.of() : asking.history;
        var question = new Question(shop.id(), null, List.of(asking.question), asking.lang,
                new Page(null, asking.productId, null),
                history, asking.customerId, null);
        return answers.to(question);
    }

    private static void check(Asking asking) {
        if (asking == null || asking.question == null || asking.question.isBlank()) {
            throw Problem.badField("question", "is missing: send the question as a text");
        }
        if (asking.question.length() > LONGEST_QUESTION) {
            throw Problem.badField("question", "is longer than " + LONGEST_QUESTION + " characters");
        }
        if (asking.history == null) {
            return;
        }
        if (asking.history.size() > MOST_HISTORY) {
            throw Problem.badField("history", "has more than " + MOST_HISTORY + " lines");
        }
        if (asking.history.stream().anyMatch(line -> line == null || line.author() == null || line.text() == null
                || line.text().length() > LONGEST_QUESTION)) {
            throw Problem.badField("history",
                    "each line needs author and text, of at most " + LONGEST_QUESTION + " characters");
        }
    }
}
