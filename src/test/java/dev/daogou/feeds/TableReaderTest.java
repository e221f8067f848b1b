package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TableReaderTest {

    @TempDir
    Path directory;

    @Test
    void aQuotedCellHoldsLineEndsCommasAndQuotes() throws IOException {
        assertThat(rows(',', "a,\"b\r\nc, \"\"d\"\"\n\",e\r\nf,\"\",\n"))
                .containsExactly("1 [a, b\nc, \"d\"\n, e]", "4 [f, , ]");
    }

    @Test
    void aQuoteThatNeverClosesCostsItsOwnLine() throws IOException {
        assertThat(rows(',', "a,\"b\nc,\"d\",e\n\"f\",g\nh,\"i"))
                .containsExactly("1 torn", "2 [c, d, e]", "3 [f, g]", "4 torn");
        assertThat(rows(',', "a,\"b \"c\nd,e\n")).containsExactly("1 torn", "2 [d, e]");
    }

    @Test
    void betweenTabsAQuoteThatNeverClosesIsAnInch() throws IOException {
        assertThat(rows('\t', "a\t\"b\tc\nd\te\n")).containsExactly("1 [a, \"b, c]", "2 [d, e]");
        assertThat(rows('\t', "a\t\"Best\" coat\tc\n\"x\ty\nz\"\tw\n")).containsExactly("1 [a, \"Best\" coat, c]",
                "2 [x\ty\nz, w]");
    }

    /** Attack: a quote before gigabytes must not gather them, nor read them again and again. */
    @Test
    void aRowIsAtMostTwoMegabytes() throws IOException {
        String much = "a,\"b\n" + "x,y\n".repeat(1_000_000) + "\"never,\n".repeat(200_000) + "c,d\n";
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(rows(',', much)).startsWith("1 torn", "2 [x, y]")
                .contains("1000001 [x, y]").endsWith("1200002 [c, d]"));
    }

    /** What is written by the rules is read as a parser of good repute reads it. */
    @Property(tries = 300)
    void wellWrittenRowsAreReadAsCommonsCsvReadsThem(@ForAll("tables") List<List<String>> table) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            CSVFormat.RFC4180.printRecord(text, row.toArray());
        }
        List<List<String>> expected = new ArrayList<>();
        try (var parser = CSVFormat.RFC4180.parse(new java.io.StringReader(text.toString()))) {
            parser.forEach(row -> expected.add(row.toList()));
        }
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.writeString(file, text);
            List<List<String>> found = new ArrayList<>();
            try (TableReader reader = new TableReader(file, ',')) {
                for (var row = reader.read(); row != null; row = reader.read()) {
                    found.add(row.cells());
                }
            }
            assertThat(found).isEqualTo(expected);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.of("a", "\"", ",", "\n", " ", "", "羽", ";", "\t").list().ofMaxSize(6).map(p -> String.join("", p))
                .list()
                .ofMinSize(2).ofMaxSize(4).list().ofMaxSize(5);
    }

    private List<String> rows(char delimiter, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("table"), text);
        List<String> rows = new ArrayList<>();
        try (TableReader reader = new TableReader(file, delimiter)) {
            for (var row = reader.read(); row != null; row = reader.read()) {
                rows.add(row.line() + " " + (row.fault() == null ? row.cells().toString() : "torn"));
            }
        }
        return rows;
    }
}
