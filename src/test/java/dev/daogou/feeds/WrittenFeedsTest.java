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
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.shared.Problem;

/** Feeds as shops and attackers send them, each beside what has to come out of it; a folder's name is its format. */
class WrittenFeedsTest {

    private static final Path FEEDS = Path.of("src/test/resources/feeds");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> whatComesOutOfAFeed() throws IOException {
        return feeds().stream().map(feed -> DynamicTest.dynamicTest(FEEDS.relativize(feed).toString(),
                () -> assertThat(outcome(feed)).containsExactlyElementsOf(expected(feed))));
    }

    /** Git would mangle such files, and nobody could read them: they are made of readable ones. */
    @TestFactory
    Stream<DynamicTest> theSameComesOutHoweverItIsSaved() {
        return Stream.of("encodings/zh.jsonl", "encodings/zh.tsv", "google-xml/zh.xml", "json-ld/zh.json").map(FEEDS::resolve)
                .flatMap(feed -> encodings().entrySet().stream().map(encoding -> DynamicTest.dynamicTest(
                        FEEDS.relativize(feed) + " in " + encoding.getKey(), () -> {
                            Path saved = directory.resolve("feed");
                            Files.write(saved, encoding.getValue().of(Files.readString(feed)));
                            assertThat(outcome(saved)).containsExactlyElementsOf(expected(feed));
                        })));
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
                    .filter(f -> !f.toString().endsWith(".expected") && !f.getParent().endsWith("corpus")).sorted().toList();
        }
    }

    private static List<String> expected(Path feed) throws IOException {
        return Files.readAllLines(feed.resolveSibling(feed.getFileName() + ".expected"));
    }

    /** What is detected, what is read, and why the reading ended before the feed did. */
    static List<String> outcome(Path feed) throws IOException {
        Collected collected = new Collected();
        try {
            FeedFormat format = FeedFormat.detect(feed);
            collected.lines.add(format.toString());
            format.reader().read(feed, "EUR", collected);
        } catch (Problem unknown) {
            collected.lines.add("unknown");
        } catch (FeedUnreadable e) {
            collected.lines.add("unreadable: " + e.getMessage());
        }
        return collected.lines;
    }
}
