package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Problem;

/** The formats merchants already have. */
public enum FeedFormat {
    JSONL("jsonl", new JsonlReader()), GOOGLE_TSV("google-tsv", new GoogleTsvReader()), GOOGLE_XML("google-xml",
            new GoogleXmlReader()),
    SHOPIFY_CSV("shopify-csv", new ShopifyCsvReader()), JSON_LD("json-ld", new JsonLdReader()), MARKDOWN_ZIP("markdown-zip",
            new MarkdownZipReader()),
    FOLDER(null, new FolderReader());

    /** The name on the wire, or {@code null} for what nobody can send. */
    private final String wire;
    private final FeedReader reader;

    FeedFormat(String wire, FeedReader reader) {
        this.wire = wire;
        this.reader = reader;
    }

    /** The name on the wire, or {@code folder}. */
    @JsonValue
    public String code() {
        return wire == null ? "folder" : wire;
    }

    FeedReader reader() {
        return reader;
    }

    /** @throws Problem 400 naming the formats there are */
    public static FeedFormat named(String name) {
        return Arrays.stream(values()).filter(f -> f.wire != null && f.wire.equals(name)).findFirst()
                .orElseThrow(() -> Problem.badField("format", "must be one of " + names() + ", or left out to be detected"));
    }

    /** @throws Problem 400 when the content is none of the formats */
    static FeedFormat detect(Path feed) {
        return sniff(feed).orElseThrow(() -> Problem.badField("body",
                "is not a feed we know: send canonical JSONL (one JSON object a line), Google Merchant Center TSV or RSS/Atom XML, "
                        + "a Shopify product CSV, schema.org JSON-LD (Product, FAQPage), or Markdown articles in a zip; or name "
                        + "the format, one of " + names()));
    }

    private static Optional<FeedFormat> sniff(Path feed) {
        byte[] head;
        try (InputStream in = Files.newInputStream(feed)) {
            head = in.readNBytes(FeedText.HEAD);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] <= 8) {
            return Optional.of(MARKDOWN_ZIP);
        }
        String text = FeedText.of(head).decode(head).stripLeading();
        if (text.startsWith("{")) {
            return Optional.of(JsonLdReader.isLinkedData(text) ? JSON_LD : JSONL);
        }
        if (text.startsWith("[")) {
            return Optional.of(JSON_LD);
        }
        if (text.startsWith("<")) {
            return GoogleXmlReader.isFeed(text) ? Optional.of(GOOGLE_XML) : Optional.empty();
        }
        String header = text.lines().findFirst().orElse("");
        if (ShopifyColumns.TABLE.delimiter(header) != 0) {
            return Optional.of(SHOPIFY_CSV);
        }
        return GoogleColumns.TABLE.delimiter(header) != 0 ? Optional.of(GOOGLE_TSV) : Optional.empty();
    }

    private static String names() {
        return Arrays.stream(values()).filter(f -> f.wire != null).map(f -> f.wire).collect(Collectors.joining(", "));
    }
}
