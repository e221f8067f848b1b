package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.ArticleKind;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;

class FeedReadersTest {

    private static final Path FEEDS = Path.of("src/test/resources/feeds");

    @TempDir
    Path directory;

    /** Each feed of the folder beside what has to come out of it. */
    @TestFactory
    Stream<DynamicTest> whatComesOutOfAFeed() {
        return Map.of("canonical.jsonl", FeedFormat.JSONL, "bad.jsonl", FeedFormat.JSONL, "google.tsv", FeedFormat.GOOGLE_TSV)
                .entrySet().stream().map(feed -> DynamicTest.dynamicTest(feed.getKey(), () -> {
                    Path file = FEEDS.resolve(feed.getKey());
                    assertThat(FeedFormat.detect(file)).isEqualTo(feed.getValue());
                    assertThat(Collected.of(feed.getValue(), file).lines).containsExactlyElementsOf(
                            Files.readAllLines(FEEDS.resolve(feed.getKey().replaceFirst("\\..*", ".expected"))));
                }));
    }

    @Test
    void everyRejectionTellsWhatToDo() throws IOException {
        assertThat(Collected.of(FeedFormat.JSONL, FEEDS.resolve("bad.jsonl")).errors)
                .allSatisfy(error -> assertThat(error.message()).isNotBlank().doesNotContain("dev.daogou", "Jackson"))
                .anySatisfy(error -> assertThat(error.message()).contains("unknown currency 'GOLD'"))
                .anySatisfy(error -> assertThat(error.message()).contains("{\"amount\":\"199.00\",\"currency\":\"CNY\"}"));
    }

    @Test
    void aGoogleGroupIsOneProduct() throws IOException {
        ProductDoc jacket = Collected.of(FeedFormat.GOOGLE_TSV, FEEDS.resolve("google.tsv")).items.stream()
                .map(item -> ((ProductItem) item).doc()).filter(p -> p.id().equals("G-1")).findFirst().orElseThrow();
        assertThat(jacket.title()).isEqualTo("Down jacket");
        assertThat(jacket.category()).isEqualTo("Clothing > Down");
        assertThat(jacket.imageLinks()).hasSize(3);
        assertThat(jacket.variants().get(0).options()).containsExactly(Map.entry("color", "Red"), Map.entry("size", "M"));
        assertThat(jacket.attributes().get("material").values()).containsExactly("nylon");
        assertThat(jacket.attributes().get("color").values()).containsExactly("Red", "Blue");
    }

    @Test
    void aQuotedCellAndAnInchAreRead() throws IOException {
        ProductDoc phone = ((ProductItem) Collected.of(FeedFormat.GOOGLE_TSV, FEEDS.resolve("google.tsv")).items.get(0)).doc();
        assertThat(phone.title()).isEqualTo("6.7\" phone");
        assertThat(phone.description()).isEqualTo("A \"great\" phone");
    }

    @Test
    void articlesInAZipTakeWhatTheyDoNotSayFromTheirPlace() throws IOException {
        var found = Collected.of(FeedFormat.MARKDOWN_ZIP, zip(Map.of(
                "zh/returns.md",
                "---\nid: returns\nkind: policy\ntitle: 退货\nproductIds: [a, b]\nvalidTo: 2030-01-01T00:00:00Z\n---\n\n正文。",
                "en/care.md", "# Care\r\n\r\nWash cold.")));
        assertThat(found.items).extracting(FeedItem::id).containsExactlyInAnyOrder("returns", "care");
        ArticleDoc returns = article(found, "returns");
        assertThat(returns.kind()).isEqualTo(ArticleKind.POLICY);
        assertThat(returns.productIds()).containsExactly("a", "b");
        assertThat(returns.body()).isEqualTo("正文。");
        ArticleDoc care = article(found, "care");
        assertThat(care.title()).isEqualTo("Care");
        assertThat(care.lang()).isEqualTo(Lang.EN);
        assertThat(care.kind()).isEqualTo(ArticleKind.GUIDE);
    }

    /** Attack: names that lead out of the archive, YAML that is code or grows without end, a file that is too large. */
    @Test
    void aHostileZipHarmsNothingAndItsGoodArticleLands() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("../../etc/cron.md", "# Out\nx");
        files.put("/abs.md", "# Abs\nx");
        files.put("a\\..\\win.md", "# Win\nx");
        files.put("yaml.md", "---\nid: !!javax.script.ScriptEngineManager [x]\n---\nbody");
        files.put("laughs.md", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\nbody");
        files.put("large.md", "x".repeat(MarkdownZipReader.LARGEST_FILE + 1));
        files.put("image.png", "not read");
        files.put("good.md", "# Good\nbody");
        var found = Collected.of(FeedFormat.MARKDOWN_ZIP, zip(files));
        assertThat(found.items).extracting(FeedItem::id).contains("good").doesNotContain("cron", "abs", "win", "large");
        assertThat(found.errors).extracting(ImportError::id).contains("../../etc/cron.md", "/abs.md", "a\\..\\win.md",
                "large.md");
        assertThat(Path.of("etc/cron.md")).doesNotExist();
    }

    /** Attack: 300 MB of noughts in a file of 300 KB. */
    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        String megabyte = " ".repeat(MarkdownZipReader.LARGEST_FILE);
        for (int i = 0; i < 300; i++) {
            files.put("f" + i + ".md", megabyte);
        }
        Path bomb = zip(files);
        assertThat(Files.size(bomb)).isLessThan(2_000_000);
        assertThatThrownBy(() -> Collected.of(FeedFormat.MARKDOWN_ZIP, bomb)).isInstanceOf(FeedUnreadable.class)
                .hasMessageContaining("256 MB");
    }

    @Test
    void aDamagedZipAndAHeaderlessTableAreRefusedAsAWhole() throws IOException {
        Path torn = write("PK\u0003\u0004 and then nothing");
        assertThatThrownBy(() -> Collected.of(FeedFormat.MARKDOWN_ZIP, torn)).isInstanceOf(FeedUnreadable.class);
        Path table = write("a\tb\n1\t2\n");
        assertThatThrownBy(() -> Collected.of(FeedFormat.GOOGLE_TSV, table)).isInstanceOf(FeedUnreadable.class);
        assertThatThrownBy(() -> FeedFormat.detect(table)).isInstanceOf(Problem.class).hasMessageContaining("google-tsv");
    }

    @Test
    void aLineThatIsTooLongOrNoUtf8IsNamedAndTheNextOneIsRead() throws IOException {
        byte[] good = "{\"id\":\"g\",\"kind\":\"faq\",\"title\":\"T\",\"body\":\"B\"}\n".getBytes(StandardCharsets.UTF_8);
        Path feed = directory.resolve("lines");
        try (var out = Files.newOutputStream(feed)) {
            out.write("{".repeat(LineReader.LONGEST + 1).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.write(new byte[]{ '{', (byte) 0xC3, (byte) 0x28, '}', '\n' });
            out.write(good);
        }
        assertThat(Collected.of(FeedFormat.JSONL, feed).lines).containsExactly("bad 1 - -", "bad 2 - -", "ok article g");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "feed", ""), text);
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = Files.createTempFile(directory, "feed", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static ArticleDoc article(Collected found, String id) {
        return found.items.stream().filter(item -> item.id().equals(id)).map(item -> ((ArticleItem) item).doc()).findFirst()
                .orElseThrow();
    }
}
