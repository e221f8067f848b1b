package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.shared.Problem;

class FeedReadersTest {

    private static final Path FEEDS = Path.of("src/test/resources/feeds");

    @TempDir
    Path directory;

    @Test
    void everyRejectionTellsWhatToDo() throws IOException {
        assertThat(Collected.of(FeedFormat.JSONL, FEEDS.resolve("jsonl/bad.jsonl")).errors)
                .allSatisfy(error -> assertThat(error.message()).isNotBlank().doesNotContain("dev.daogou", "Jackson"))
                .anySatisfy(error -> assertThat(error.message()).contains("unknown currency 'GOLD'"))
                .anySatisfy(error -> assertThat(error.message()).contains("{\"amount\":\"199.00\",\"currency\":\"CNY\"}"));
    }

    @Test
    void aGoogleGroupIsOneProduct() throws IOException {
        ProductDoc jacket = Collected.of(FeedFormat.GOOGLE_TSV, FEEDS.resolve("google-table/usual.tsv")).items.stream()
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
        ProductDoc phone = ((ProductItem) Collected.of(FeedFormat.GOOGLE_TSV, FEEDS.resolve("google-table/usual.tsv")).items
                .get(0)).doc();
        assertThat(phone.title()).isEqualTo("6.7\" phone");
        assertThat(phone.description()).isEqualTo("A \"great\" phone");
    }

    @Test
    void aHeaderlessTableIsRefusedAsAWhole() throws IOException {
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
}
