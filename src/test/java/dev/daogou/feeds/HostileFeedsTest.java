package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.catalog.ProductDoc;

/** Attacks that are too large to lie in a folder, and damage that only bytes can show. */
@Timeout(60)
class HostileFeedsTest {

    private static final int LONG = 3 * XmlText.MOST_AT_ONCE;
    private static final String ROW = "<item><id>%s</id><title>T</title><price>5 CNY</price>"
            + "<availability>in stock</availability></item>";
    private static final String LD = "{\"@type\":\"Product\",\"sku\":\"%s\",\"name\":\"%s\",\"offers\":"
            + "{\"price\":\"5\",\"priceCurrency\":\"CNY\",\"availability\":\"InStock\"}}";

    @TempDir
    Path directory;

    @Test
    void anAttributeACommentAndANameWithoutEndAreRefused() throws IOException {
        for (String opening : new String[]{ "<item a=\"", "<!--", "<", "<?a ", "<item " }) {
            Path feed = xml(opening, "a", LONG, "");
            assertThatThrownBy(() -> Collected.of(FeedFormat.GOOGLE_XML, feed)).as(opening).isInstanceOf(FeedUnreadable.class);
        }
        Path attribute = xml("<item a=\"", "a", LONG, "");
        assertThatThrownBy(() -> Collected.of(FeedFormat.GOOGLE_XML, attribute)).hasMessageContaining("4 MB");
    }

    /** Quadratic blow-up: one long entity, named often. */
    @Test
    void aLongEntityIsNotReadToItsEnd() throws IOException {
        Path feed = write("<!DOCTYPE rss [<!ENTITY a \"", "a", LONG, "\">]><rss>" + "&a;".repeat(1_000) + "</rss>");
        assertThatThrownBy(() -> Collected.of(FeedFormat.GOOGLE_XML, feed)).isInstanceOf(FeedUnreadable.class);
    }

    @Test
    void aMillionElementsInOneAnotherAreRefusedEarly() throws IOException {
        Path feed = xml("<item>", "<a>", 1_000_000, "");
        assertThatThrownBy(() -> Collected.of(FeedFormat.GOOGLE_XML, feed)).isInstanceOf(FeedUnreadable.class)
                .hasMessageContaining("deep");
    }

    @Test
    void anElementOrAnItemThatIsTooLongCostsItsRowOnly() throws IOException {
        Path text = xml("<item><id>long</id><description>", "word ", 1_000_000,
                "</description></item>" + ROW.formatted("next"));
        assertThat(Collected.of(FeedFormat.GOOGLE_XML, text).lines).containsExactly("bad 1 long description",
                "ok product next [ 5.00 CNY IN_STOCK]");
        Path many = xml("<item><id>many</id>", "<additional_image_link>https://x</additional_image_link>", 100_000,
                "</item>" + ROW.formatted("next"));
        assertThat(Collected.of(FeedFormat.GOOGLE_XML, many).lines).containsExactly("bad 1 many -",
                "ok product next [ 5.00 CNY IN_STOCK]");
    }

    @Test
    void groupsThatNeverBecomeWholeAreNotHeldWithoutEnd() throws IOException {
        Path feed = directory.resolve("apart.xml");
        try (BufferedWriter out = Files.newBufferedWriter(feed)) {
            out.write("<rss>");
            for (int half = 0; half < 2; half++) {
                for (int i = 0; i < 600; i++) {
                    out.write("<item><id>" + half + "-" + i + "</id><item_group_id>" + i + "</item_group_id><description>"
                            + "a".repeat(90_000) + "</description></item>");
                }
            }
            out.write("</rss>");
        }
        assertThatThrownBy(() -> Collected.of(FeedFormat.GOOGLE_XML, feed)).isInstanceOf(FeedUnreadable.class)
                .hasMessageContaining("sort the feed");
    }

    @Test
    void aJsonItemThatIsTooLargeCostsItselfOnly() throws IOException {
        Path feed = write("[{\"@type\":\"Product\",\"sku\":\"large\",\"name\":\"T\",\"image\":[", "\"https://x/y.jpg\",",
                200_000,
                "null]},\n" + LD.formatted("next", "T") + "]");
        assertThat(Collected.of(FeedFormat.JSON_LD, feed).lines).containsExactly("bad 1 large -",
                "ok product next [ 5.00 CNY IN_STOCK]");
    }

    @Test
    void aJsonTextWithoutEndAndNestingWithoutEndAreRefused() throws IOException {
        Path text = write("{\"@type\":\"Product\",\"name\":\"", "a", LONG, "\"}");
        assertThatThrownBy(() -> Collected.of(FeedFormat.JSON_LD, text)).isInstanceOf(FeedUnreadable.class)
                .hasMessageContaining("2 MB");
        Path nested = write("", "[", LONG, "");
        assertThatThrownBy(() -> Collected.of(FeedFormat.JSON_LD, nested)).isInstanceOf(FeedUnreadable.class);
    }

    @Test
    void aLargeGraphIsReadItemByItem() throws IOException {
        Path feed = write("{\"@context\":\"https://schema.org\",\"@graph\":[", LD.formatted("same", "T") + ",", 60_000,
                "null]}");
        assertThat(Files.size(feed)).isGreaterThan(3 * LdCopy.LARGEST);
        assertThat(Collected.of(FeedFormat.JSON_LD, feed).lines).hasSize(60_000);
    }

    /** A feed that began as UTF-8 is UTF-8: the row with other bytes is named, the next one lands. */
    @Test
    void aRowInAnotherEncodingIsNamedInEveryFormat() throws IOException {
        Path jsonl = torn("{\"id\":\"%s\",\"kind\":\"faq\",\"title\":\"%s\",\"body\":\"好\"}\n", "", "");
        assertThat(Collected.outcome(jsonl)).containsExactly("JSONL", "ok article first", "bad 2 - -",
                "ok article last");
        Path tsv = torn("%s\t%s\t5 CNY\tin stock\n", "id\ttitle\tprice\tavailability\n", "");
        assertThat(Collected.outcome(tsv)).containsExactly("GOOGLE_TSV", "ok product first [ 5.00 CNY IN_STOCK]",
                "bad 3 - -",
                "ok product last [ 5.00 CNY IN_STOCK]");
        Path xml = torn(ROW.replace("<title>T", "<title>%s") + "\n", "<rss><channel>\n", "</channel></rss>");
        assertThat(Collected.outcome(xml)).containsExactly("GOOGLE_XML", "ok product first [ 5.00 CNY IN_STOCK]",
                "bad 3 torn title", "ok product last [ 5.00 CNY IN_STOCK]");
        Path json = torn(LD + ",\n", "[", "null]");
        assertThat(Collected.outcome(json)).containsExactly("JSON_LD", "ok product first [ 5.00 CNY IN_STOCK]",
                "bad 2 torn -",
                "ok product last [ 5.00 CNY IN_STOCK]");
    }

    @Test
    void westernAndTaiwaneseTextIsNotTakenForGb18030() {
        assertThat(FeedText.of("Café crème für große Füße, façade".getBytes(StandardCharsets.ISO_8859_1)).charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(FeedText.of("輕暖羽絨外套,防風防水,適合冬天戶外活動穿著".getBytes(Charset.forName("Big5"))).charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(FeedText.of("輕暖羽絨外套，防風防水，適合冬天戶外活動穿著".getBytes(Charset.forName("GB18030"))).charset())
                .isEqualTo(FeedText.GB18030);
    }

    @Test
    void whatXmlDeclaresOfItselfCounts() throws IOException {
        Path feed = directory.resolve("declared.xml");
        for (String[] declared : new String[][]{ { "Big5", "輕暖羽絨外套" }, { "ISO-8859-1", "Café für zwei" }, { "gb2312", "朱镕基的茶" },
                { "windows-1252", "10 € Tee" }, { "Shift_JIS", "緑茶カップ" } }) {
            Files.write(feed, ("<?xml version=\"1.0\" encoding='" + declared[0] + "'?>\n<rss>"
                    + ROW.replace("<title>T", "<title>" + declared[1]).formatted("x") + "</rss>")
                    .getBytes(Charset.forName(declared[0].equals("gb2312") ? "GBK" : declared[0])));
            ProductDoc read = ((ProductItem) Collected.of(FeedFormat.GOOGLE_XML, feed).items.get(0)).doc();
            assertThat(read.title()).isEqualTo(declared[1]);
        }
    }

    @Test
    void whatIsNoTextIsNoFeed() throws IOException {
        Path feed = directory.resolve("image.png");
        Files.write(feed, new byte[]{ (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13 });
        assertThat(Collected.outcome(feed)).containsExactly("unknown");
    }

    @Test
    void linkedDataBringsNoHtmlIntoADescription() throws IOException {
        Path feed = directory.resolve("html.json");
        Files.writeString(feed, """
                {"@type":"Product","sku":"a","name":"<b>Tent</b>","description":"<p>Light.</p><script>alert(1)</script>\
                <img src=x onerror=alert(1)>","offers":{"price":"5","priceCurrency":"CNY","availability":"InStock"}}""");
        ProductDoc tent = ((ProductItem) Collected.of(FeedFormat.JSON_LD, feed).items.get(0)).doc();
        assertThat(tent.title()).isEqualTo("Tent");
        assertThat(tent.description()).isEqualTo("Light.");
    }

    private Path torn(String row, String head, String foot) throws IOException {
        Path feed = Files.createTempFile(directory, "torn", "");
        try (var out = Files.newOutputStream(feed)) {
            out.write((head + row.formatted("first", "一二三四五六七八九十")).getBytes(StandardCharsets.UTF_8));
            out.write(row.formatted("torn", "甲乙").getBytes("GBK"));
            out.write((row.formatted("last", "好") + foot).getBytes(StandardCharsets.UTF_8));
        }
        return feed;
    }

    private Path xml(String opening, String repeated, int times, String closing) throws IOException {
        return write("<rss><channel>" + opening, repeated, times, closing + "</channel></rss>");
    }

    private Path write(String opening, String repeated, int times, String closing) throws IOException {
        Path feed = Files.createTempFile(directory, "feed", "");
        try (BufferedWriter out = Files.newBufferedWriter(feed)) {
            out.write(opening);
            for (int i = 0; i < times; i++) {
                out.write(repeated);
            }
            out.write(closing);
        }
        return feed;
    }
}
