package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.ArticleKind;
import dev.daogou.shared.Lang;

/** Markdown in a zip, as people's systems save and pack it. */
class ZippedArticlesTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset DOS = Charset.forName("IBM850");
    private static final String RETURNS = "---\nid: returns\nkind: policy\ntitle: 退货\nproductIds: [a, b]\n---\n\n七天无理由退货。\n";

    @TempDir
    Path directory;

    @Test
    void anArticleTakesWhatItDoesNotSayFromItsPlace() throws IOException {
        Collected found = read(
                Zip.archive().with("zh/returns.md", RETURNS).with("en/care.md", "# Care\r\n\r\nWash cold.").bytes());
        ArticleDoc returns = article(found, "returns");
        assertThat(returns.kind()).isEqualTo(ArticleKind.POLICY);
        assertThat(returns.productIds()).containsExactly("a", "b");
        assertThat(returns.body()).isEqualTo("七天无理由退货。");
        ArticleDoc care = article(found, "care");
        assertThat(care.title()).isEqualTo("Care");
        assertThat(care.lang()).isEqualTo(Lang.EN);
        assertThat(care.kind()).isEqualTo(ArticleKind.GUIDE);
    }

    @TestFactory
    Stream<DynamicTest> anArticleIsTheSameHoweverItIsSaved() {
        Map<String, Callable<byte[]>> saved = new LinkedHashMap<>();
        saved.put("UTF-8", () -> RETURNS.getBytes(StandardCharsets.UTF_8));
        for (Charset charset : new Charset[]{ StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE }) {
            saved.put(charset + " with a mark", () -> ("\uFEFF" + RETURNS).getBytes(charset));
        }
        saved.put("UTF-16LE", () -> RETURNS.getBytes(StandardCharsets.UTF_16LE));
        saved.put("UTF-16BE", () -> RETURNS.getBytes(StandardCharsets.UTF_16BE));
        saved.put("GB18030", () -> RETURNS.getBytes("GB18030"));
        saved.put("GBK", () -> RETURNS.getBytes(GBK));
        saved.put("lines of Windows", () -> RETURNS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        saved.put("lines of old Macs", () -> RETURNS.replace("\n", "\r").getBytes(StandardCharsets.UTF_8));
        return saved.entrySet().stream().map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
            Collected found = read(Zip.archive().with("returns.md", way.getValue().call()).bytes());
            assertThat(found.errors).isEmpty();
            assertThat(article(found, "returns").title()).isEqualTo("退货");
            assertThat(article(found, "returns").body()).isEqualTo("七天无理由退货。");
        }));
    }

    @Test
    void aTextLongerThanWhatIsLookedAtKeepsItsCharset() throws IOException {
        String lines = RETURNS + "退货须知。\n".repeat(20_000);
        Collected found = read(Zip.archive().with("returns.md", lines.getBytes(GBK)).bytes());
        assertThat(article(found, "returns").body()).endsWith("退货须知。").hasSizeGreaterThan(100_000);
    }

    @Test
    void whatIsNoTextIsNamedAndTheNextFileIsRead() throws IOException {
        assertThat(told(Zip.archive().with("latin.md", "# Café\nà la carte".getBytes(StandardCharsets.ISO_8859_1))
                .with("picture.md", new byte[]{ (byte) 0x89, 'P', 'N', 'G', 0, 1, (byte) 0xFF }).with("good.md", "# Good\nx")))
                .containsExactly("bad - latin.md -", "bad - picture.md -", "ok article good");
    }

    @TestFactory
    Stream<DynamicTest> aNameIsTheSameHoweverItIsWritten() {
        Map<String, Callable<Zip>> written = new LinkedHashMap<>();
        written.put("UTF-8, and says so", () -> Zip.archive().with("帮助/退货.md", "# 退\n货"));
        written.put("UTF-8, and does not say so", () -> Zip.unflagged().with("帮助/退货.md", StandardCharsets.UTF_8, "# 退\n货"));
        written.put("GBK, as Chinese Windows packs", () -> Zip.unflagged().with("帮助/退货.md", GBK, "# 退\n货"));
        written.put("with \\ between folders, as old .NET packs", () -> Zip.archive().with("帮助\\退货.md", "# 退\n货"));
        written.put("in capitals", () -> Zip.archive().with("退货.MD", "# 退\n货"));
        return written.entrySet().stream().map(way -> DynamicTest.dynamicTest(way.getKey(),
                () -> assertThat(told(way.getValue().call())).containsExactly("ok article 退货")));
    }

    @Test
    void aNameInAnotherCharsetStillCostsNoOtherFile() throws IOException {
        assertThat(told(Zip.unflagged().with("café.md", DOS, "# Menu\nx").with("good.md", "# Good\nx")))
                .hasSize(2).contains("ok article good");
    }

    @Test
    void whatSystemsPutBesideIsNotReadAndAnArchiveInAnArchiveIsNamed() throws IOException {
        assertThat(told(Zip.archive().with("__MACOSX/._good.md", "x").with("en/._good.md", "x").with(".DS_Store", "x")
                .with("good.md", "# Good\nx").with("images/good.png", "x").with("more.zip", "PK").with("more.tar.gz", "x")))
                .containsExactly("ok article good", "bad - more.zip -", "bad - more.tar.gz -");
    }

    @Test
    void twoFilesWithOneIdAreTwoRowsOfWhichTheImportKeepsTheFirst() throws IOException {
        assertThat(told(Zip.archive().with("zh/size.md", "# 尺码\nx").with("en/size.md", "# Size\nx")))
                .containsExactly("ok article size", "ok article size");
    }

    private java.util.List<String> told(Zip zip) throws IOException {
        return read(zip.bytes()).lines;
    }

    private Collected read(byte[] zip) throws IOException {
        Path file = Files.write(Files.createTempFile(directory, "feed", ".zip"), zip);
        assertThat(FeedFormat.detect(file)).isEqualTo(FeedFormat.MARKDOWN_ZIP);
        return Collected.of(FeedFormat.MARKDOWN_ZIP, file);
    }

    private static ArticleDoc article(Collected found, String id) {
        return found.items.stream().filter(item -> item.id().equals(id)).map(item -> ((ArticleItem) item).doc()).findFirst()
                .orElseThrow();
    }
}
