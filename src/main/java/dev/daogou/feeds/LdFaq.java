package dev.daogou.feeds;

import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.ArticleKind;
import dev.daogou.shared.Ids;

/** The questions of a schema.org FAQPage, each an article. */
final class LdFaq {

    private LdFaq() {}

    static void read(JsonNode page, int line, FeedSink sink) {
        for (JsonNode question : LdValue.all(page.path("mainEntity"))) {
            if (!LdValue.isA(question, "Question")) {
                continue;
            }
            String title = HtmlText.inOneLine(LdValue.text(question, "name", "text"));
            String answer = Stream.of("acceptedAnswer", "suggestedAnswer").map(field -> answer(question.path(field)))
                    .filter(Objects::nonNull).findFirst().orElse(null);
            sink.item(line, new ArticleItem(new ArticleDoc(id(page, question, title), ArticleKind.FAQ, title,
                    HtmlText.of(answer), null, null, null, null, null)));
        }
    }

    /** Answers are texts, or objects that have one. */
    private static String answer(JsonNode value) {
        return LdValue.all(value).stream().map(a -> a.isObject() ? LdValue.text(a, "text", "@value", "name") : LdValue.text(a))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Hardly a page names its questions: the same words on the same page are the same question. */
    private static String id(JsonNode page, JsonNode question, String title) {
        String own = LdValue.text(question, "@id", "identifier", "url");
        if (own != null || title == null || title.isEmpty()) {
            return own;
        }
        String where = Objects.toString(LdValue.text(page, "@id", "url"), "");
        return "faq-" + Ids.sha256(where + "\n" + title).substring(0, 20);
    }
}
