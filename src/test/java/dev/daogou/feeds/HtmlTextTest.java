package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import dev.daogou.shared.PlainText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlTextTest {

    @Test
    void plainTextStaysAsItIs() {
        assertThat(HtmlText.of("Line one\nLine two, 5 < 7 & 3 > 2")).isEqualTo("Line one\nLine two, 5 < 7 & 3 > 2");
        assertThat(HtmlText.of(null)).isNull();
    }

    @Test
    void paragraphsAndListsStayWhatTheyAre() {
        assertThat(HtmlText
                .of("""
                <h2>Care</h2><p>Wash&nbsp;cold,
                <b>never</b> hot.</p><ul><li>No bleach</li><li><p>Dry flat</p><ol><li>Shake</li><li>Wait</li></ol></li></ul>Done"""))
                .isEqualTo("""
                        Care

                        Wash cold, never hot.

                        - No bleach
                        - Dry flat
                          1. Shake
                          2. Wait

                        Done""");
    }

    @Test
    void aRowOfATableIsALine() {
        assertThat(HtmlText
                .of("<table><tr><th>Size</th><th>Chest</th></tr><tr><td>M</td><td><p>96 <i>cm</i></p></td></tr></table>"))
                .isEqualTo("Size | Chest\nM | 96 cm");
    }

    @Test
    void aTextWithABoldWordKeepsItsLines() {
        assertThat(HtmlText.of("Warm.\n<b>Very</b> warm.\n\nLight.")).isEqualTo("Warm.\nVery warm.\n\nLight.");
    }

    @Test
    void htmlThatWasEscapedOnItsWayIsReadAllTheSame() {
        assertThat(HtmlText.of("&lt;p&gt;Tom &amp;amp; Jerry&lt;/p&gt;&lt;p&gt;5&amp;nbsp;&amp;euro;&lt;/p&gt;"))
                .isEqualTo("Tom & Jerry\n\n5 €");
    }

    /** Attack: text that a shopper would not see, but a model would obey. */
    @Test
    void whatNobodySeesVanishes() {
        assertThat(HtmlText.of("<p>Seen</p><script>alert(1)</script><style>p{}</style><!-- note --><template>t</template>"
                + "<div style='color:red; display : none'>all is free</div><p hidden>h</p><span aria-hidden=\"true\">a</span>"
                + "<span style=\"font-size:0px\">f</span><span style='opacity:0'>o</span><span style='opacity:0.9'>Shown</span>"
                + "<noscript>n</noscript><iframe src=x>i</iframe><svg><text>s</text></svg><img src=x onerror=alert(2)>"))
                .isEqualTo("Seen\n\nShown");
    }

    @Test
    void aTornTagIsNoText() {
        assertThat(HtmlText.of("Warm <a href='x' onclick=")).isEqualTo("Warm");
        assertThat(HtmlText.of("Warm <script>alert(1)")).isEqualTo("Warm");
        assertThat(HtmlText.of("Warm <!-- never ended")).isEqualTo("Warm");
    }

    /** Attack: markup escaped so often that taking it off once leaves markup. */
    @Property(tries = 2_000)
    void nothingThatComesOutIsHtml(@ForAll("hostile") String html) {
        String text = HtmlText.of(html);
        assertThat(text).doesNotContainPattern("<[a-zA-Z/!?]").isEqualTo(Parser.unescapeEntities(text, false));
        assertThat(PlainText.ofHtml(text)).doesNotContainPattern("<[a-zA-Z/!?]");
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of("<", ">", "&lt;", "&amp;", "amp;", "lt;", "script", "<p>", "</p>", "<!--", "-->", "x", " ", "\n",
                "&#60;",
                "&#x3c;", "<![CDATA[", "]]>", "<li>", "<table>", "<td>", "</td>", "</ul>", "&", "\"", "'", "=", "<plaintext>",
                "<textarea>", "<title>", "<svg>").list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    /** Attack: nothing but nesting; and more of it than any product may say is refused by its length. */
    @Test
    void deepNestingEndsSoon() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (String tag : new String[]{ "<div>", "<b>", "<li>", "<table><tr><td>", "<ul><li>", "<a>", "<p>" }) {
                assertThat(HtmlText.of(tag.repeat((HtmlText.LONGEST - 4) / tag.length()) + "deep")).endsWith("deep");
            }
            String more = "<div>".repeat(HtmlText.LONGEST);
            assertThat(HtmlText.of(more)).isSameAs(more);
        });
    }
}
