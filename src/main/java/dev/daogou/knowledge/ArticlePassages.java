package dev.daogou.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;

/**
 * How an article becomes findable: an FAQ as one passage of its question and answer; anything else by heading and paragraph,
 * each piece short enough to be about one thing, under the path of its headings.
 */
public final class ArticlePassages {

    /** Part of every content hash: with a new number all articles are cut again, though nothing in the feed changed. */
    public static final String SCHEME = "article-1";

    private static final int WORDS = 120;
    /** Beyond it, one passage that names no product is better than copies of the same text. */
    private static final int MOST_PRODUCTS = 20;
    private static final Parser MARKDOWN = Parser.builder().build();

    private final ArticleDoc article;
    private final List<Passage> passages = new ArrayList<>();
    private final Deque<Heading> headings = new ArrayDeque<>();
    private final StringBuilder piece = new StringBuilder();
    private int pieces;

    private ArticlePassages(ArticleDoc article) {
        this.article = article;
    }

    public static List<Passage> of(ArticleDoc article) {
        ArticlePassages cut = new ArticlePassages(article);
        Node body = MARKDOWN.parse(article.body());
        if (article.kind() == ArticleKind.FAQ) {
            cut.piece.append(MarkdownText.of(body));
            cut.end();
        } else {
            cut.walk(body);
        }
        return cut.passages;
    }

    private void walk(Node body) {
        for (Node block = body.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                end();
                while (!headings.isEmpty() && headings.getLast().getLevel() >= heading.getLevel()) {
                    headings.removeLast();
                }
                headings.addLast(heading);
            } else {
                for (String part : Words.parts(MarkdownText.of(block), WORDS)) {
                    append(part);
                }
            }
        }
        end();
    }

    private void append(String part) {
        if (part.isBlank()) {
            return;
        }
        if (Words.count(piece) + Words.count(part) > WORDS) {
            end();
        }
        piece.append(piece.length() == 0 ? "" : "\n").append(part);
    }

    private void end() {
        String text = piece.toString().strip();
        piece.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        pieces++;
        String ref = "article:" + article.id() + "#" + pieces;
        List<String> products = article.productIds();
        if (products.isEmpty() || products.size() > MOST_PRODUCTS) {
            passages.add(passage(ref, ref, null, text));
        } else if (products.size() == 1) {
            passages.add(passage(ref, ref, products.get(0), text));
        } else {
            products.forEach(product -> passages.add(passage(ref + "@" + product, ref, product, text)));
        }
    }

    private Passage passage(String id, String ref, String productId, String text) {
        return new Passage(id, ref, PassageKind.valueOf(article.kind().name()), productId, article.id(), article.category(),
                article.lang(), path(), text, article.validFrom(), article.validTo());
    }

    private String path() {
        StringBuilder path = new StringBuilder(article.title());
        headings.stream().map(MarkdownText::of).filter(h -> !h.isBlank() && !h.equals(article.title()))
                .forEach(h -> path.append(" > ").append(h));
        return path.toString();
    }
}
