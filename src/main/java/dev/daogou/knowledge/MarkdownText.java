package dev.daogou.knowledge;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import dev.daogou.shared.PlainText;

/** The words of a piece of Markdown. Addresses of links and images, and HTML, do not come through. */
class MarkdownText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    static String of(Node node) {
        MarkdownText words = new MarkdownText();
        node.accept(words);
        return PlainText.ofHtml(words.text.toString());
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        line();
        text.append(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        line();
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    /** Its tags are taken away at the end, together with what stands inside of a script. */
    @Override
    public void visit(HtmlInline node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
        line();
        text.append(node.getLiteral());
    }

    /** An image has an alternative text, and nobody is sent to fetch it. */
    @Override
    public void visit(Image node) {
        visitChildren(node);
    }

    @Override
    public void visit(Link node) {
        visitChildren(node);
    }

    @Override
    public void visit(Paragraph node) {
        line();
        visitChildren(node);
    }

    @Override
    public void visit(BlockQuote node) {
        line();
        visitChildren(node);
    }

    @Override
    public void visit(BulletList node) {
        visitChildren(node);
    }

    @Override
    public void visit(OrderedList node) {
        visitChildren(node);
    }

    @Override
    public void visit(ListItem node) {
        line();
        text.append(node.getParent() instanceof OrderedList ? number(node) + ". " : "- ");
        visitChildren(node);
    }

    private static int number(Node item) {
        int number = 1;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number;
    }

    private void line() {
        boolean afterBullet = text.length() > 1 && text.charAt(text.length() - 1) == ' ';
        if (text.length() > 0 && !afterBullet && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
