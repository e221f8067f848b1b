package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds as shops and attackers send them, each beside all that has to come out of it. A folder's name is its format; a feed's
 * may hold the shop's currency, {@code name.usd.csv}, which is EUR else.
 */
class FeedCorpusTest {

    private static final Path FEEDS = Path.of("src/test/resources/feeds");
    private static final Map<String, FeedFormat> FORMATS = Map.of("jsonl", FeedFormat.JSONL, "google-table",
            FeedFormat.GOOGLE_TSV, "google-xml", FeedFormat.GOOGLE_XML, "shopify-csv", FeedFormat.SHOPIFY_CSV, "json-ld",
            FeedFormat.JSON_LD);
    private static final Pattern CURRENCY = Pattern.compile("\\.([a-z]{3})\\.");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> whatComesOutOfAFeed() throws IOException {
        return feeds().stream().map(feed -> DynamicTest.dynamicTest(FEEDS.relativize(feed).toString(),
                () -> assertThat(told(feed, feed)).containsExactlyElementsOf(expected(feed))));
    }

    /** Git would mangle such files, and nobody could read them: they are made of readable ones. */
    @TestFactory
    Stream<DynamicTest> theSameComesOutHoweverItIsSaved() {
        return Stream
                .of("jsonl/zh.jsonl", "google-table/zh.tsv", "google-xml/zh.xml", "json-ld/zh.json", "shopify-csv/zh.cny.csv")
                .map(FEEDS::resolve)
                .flatMap(feed -> encodings().entrySet().stream().map(encoding -> DynamicTest.dynamicTest(
                        FEEDS.relativize(feed) + " in " + encoding.getKey(), () -> {
                            Path saved = directory.resolve("feed");
                            Files.write(saved, encoding.getValue().of(Files.readString(feed)));
                            assertThat(told(saved, feed)).containsExactlyElementsOf(expected(feed));
                        })));
    }

    @Test
    void theCorpusIsLarge() throws IOException {
        assertThat(feeds()).hasSizeGreaterThanOrEqualTo(100);
    }

    private interface Saved {
        byte[] of(String text) throws IOException;
    }

    private static Map<String, Saved> encodings() {
        Map<String, Saved> encodings = new LinkedHashMap<>();
        encodings.put("UTF-8", text -> text.getBytes(StandardCharsets.UTF_8));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            encodings.put(charset + " with a mark", text -> ("\uFEFF" + text).getBytes(charset));
        }
        encodings.put("UTF-16LE", text -> text.getBytes(StandardCharsets.UTF_16LE));
        encodings.put("UTF-16BE", text -> text.getBytes(StandardCharsets.UTF_16BE));
        encodings.put("GB18030", text -> text.getBytes("GB18030"));
        encodings.put("GBK", text -> text.getBytes("GBK"));
        encodings.put("UTF-16LE with a mark, its lines ending as on Windows",
                text -> ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));
        encodings.put("UTF-8, its lines ending as on old Macs",
                text -> text.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
        encodings.put("GB18030 in a feed longer than what is looked at", text -> longerThanTheHead(text, "GB18030"));
        return encodings;
    }

    /** At the end blank lines do no harm in any of the formats. */
    private static byte[] longerThanTheHead(String text, String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text.getBytes(charset));
        bytes.write("\n".repeat(2 * FeedText.HEAD).getBytes(charset));
        return bytes.toByteArray();
    }

    private static List<Path> feeds() throws IOException {
        try (Stream<Path> files = Files.walk(FEEDS, 2)) {
            return files.filter(f -> Files.isRegularFile(f) && FEEDS.relativize(f).getNameCount() == 2)
                    .filter(f -> !f.toString().endsWith(".expected")).sorted().toList();
        }
    }

    private static List<String> told(Path feed, Path original) throws IOException {
        Matcher currency = CURRENCY.matcher(original.getFileName().toString());
        return Told.of(feed, currency.find() ? currency.group(1).toUpperCase(Locale.ROOT) : "EUR",
                FORMATS.get(original.getParent().getFileName().toString()));
    }

    private static List<String> expected(Path feed) throws IOException {
        return Files.readAllLines(feed.resolveSibling(feed.getFileName() + ".expected"));
    }
}
