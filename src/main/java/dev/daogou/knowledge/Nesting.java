package dev.daogou.knowledge;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** How deep Markdown goes. Found out without recursion: what is read later recurses, and a stack has an end. */
final class Nesting {

    /** Quotes in lists in quotes; what a person writes stays far below. */
    static final int DEEPEST = 100;
    private static final Parser MARKDOWN = Parser.builder().build();

    private Nesting() {}

    static boolean tooDeep(String markdown) {
        try {
            return deeper(MARKDOWN.parse(markdown));
        } catch (StackOverflowError itsParserRecurses) {
            return true;
        }
    }

    private static boolean deeper(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null && depth <= DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return depth > DEEPEST;
    }
}
