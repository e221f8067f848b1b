package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives that lead out of their folder, unpack without end, are locked or torn: refused, or named file by file. */
@Timeout(60)
class HostileZipsTest {

    private static final String GOOD = "# Good\nbody";

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> anArchiveThatCannotBeUsedSaysWhy() {
        Map<String, Callable<byte[]>> archives = new LinkedHashMap<>();
        archives.put("is it whole", () -> "PK\u0003\u0004 and then nothing".getBytes());
        archives.put("is it whole?", () -> Arrays.copyOf(good(), good().length - 30));
        archives.put("is it whole? invalid CEN header", () -> Zip.spoilt(good(), Zip.CENTRAL, 28, 60_000));
        archives.put("is it whole? invalid END header", () -> Zip.spoilt(good(), Zip.END, 12, 60_000));
        archives.put("without a password", () -> Zip.spoilt(Zip.spoilt(good(), Zip.LOCAL, 6, 1), Zip.CENTRAL, 8, 1));
        archives.put("the usual one, deflate", () -> Zip.spoilt(Zip.spoilt(good(), Zip.LOCAL, 8, 93), Zip.CENTRAL, 10, 93));
        archives.put("no Markdown file", () -> Zip.archive().bytes());
        archives.put("no Markdown file:", () -> Zip.archive().with("a.txt", "x").with("b.docx", "x").bytes());
        archives.put("has 20001 entries", () -> many(MarkdownZipReader.MOST_FILES + 1));
        archives.put("has 100000 entries", () -> many(100_000));
        archives.put("longer than 32 MB", () -> Zip.tableOnly(40_000_000));
        archives.put("unpacks to more than 256 MB", HostileZipsTest::bomb);
        return archives.entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            Path feed = Files.write(directory.resolve("feed.zip"), row.getValue().call());
            assertThat(Collected.outcome(feed)).first().isEqualTo("MARKDOWN_ZIP");
            assertThat(Collected.outcome(feed)).last().asString().startsWith("unreadable: the archive")
                    .contains(row.getKey());
        }));
    }

    /** Attack: names that lead out of the archive, on any system. */
    @Test
    void aNameThatLeadsOutIsNamedAndNothingIsWritten() throws IOException {
        List<String> names = List.of("../../etc/cron.md", "/abs.md", "a\\..\\..\\win.md", "\\\\host\\share.md", "C:\\x.md",
                "C:y.md",
                "a/../b.md", "..\\up.md");
        Zip zip = Zip.archive().with("good.md", GOOD);
        for (String name : names) {
            zip.with(name, GOOD);
        }
        Collected found = read(zip.bytes());
        assertThat(found.lines).first().isEqualTo("ok article good");
        assertThat(found.errors).hasSameSizeAs(names).allSatisfy(error -> assertThat(error.message()).contains("leads out"));
        assertThat(directory.resolveSibling("etc")).doesNotExist();
        assertThat(Files.list(directory)).hasSize(1);
    }

    /** Attack: YAML that is code or grows without end, a file that is too large. */
    @Test
    void aFileThatIsAnAttackCostsItselfOnly() throws IOException {
        Collected found = read(Zip.archive().with("yaml.md", "---\nid: !!javax.script.ScriptEngineManager [x]\n---\nbody")
                .with("laughs.md", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                        + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\nbody")
                .with("large.md", "x".repeat(MarkdownZipReader.LARGEST_FILE + 1)).with("good.md", GOOD).bytes());
        assertThat(found.items).extracting(FeedItem::id).contains("good").doesNotContain("large");
        assertThat(found.errors).extracting(ImportError::id).contains("large.md");
    }

    @Test
    void aDamagedFileIsNamedAndTheNextOneIsRead() throws IOException {
        String random = new java.util.Random(1).ints(5_000, 33, 127).mapToObj(c -> String.valueOf((char) c))
                .collect(java.util.stream.Collectors.joining());
        byte[] zip = Zip.archive().with("torn.md", random).with("good.md", GOOD).bytes();
        for (int i = 1_000; i < 1_040; i++) {
            zip[i] ^= 0x55;
        }
        Collected found = read(zip);
        assertThat(found.lines).containsExactly("bad - torn.md -", "ok article good");
        assertThat(found.errors.get(0).message()).contains("damaged");
    }

    @Test
    void theBombIsSmall() throws IOException {
        assertThat(bomb()).hasSizeLessThan(2_000_000);
    }

    /** 300 MB of noughts. */
    private static byte[] bomb() throws IOException {
        Zip zip = Zip.archive();
        byte[] megabyte = " ".repeat(MarkdownZipReader.LARGEST_FILE).getBytes();
        for (int i = 0; i < 300; i++) {
            zip.with("f" + i + ".md", megabyte);
        }
        return zip.bytes();
    }

    private static byte[] many(int files) throws IOException {
        Zip zip = Zip.archive();
        for (int i = 0; i < files; i++) {
            zip.with(i + ".md", new byte[0]);
        }
        return zip.bytes();
    }

    private static byte[] good() throws IOException {
        return Zip.archive().with("good.md", GOOD).bytes();
    }

    private Collected read(byte[] zip) throws IOException {
        return Collected.of(FeedFormat.MARKDOWN_ZIP, Files.write(directory.resolve("feed.zip"), zip));
    }
}
