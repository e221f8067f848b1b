package dev.daogou.packaged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The formats an edition is written in. */
enum FeedShape {

    JSONL("jsonl", true, true, FeedShape::jsonl),
    GOOGLE_TSV("google-tsv", true, false, FeedShape::tsv),
    GOOGLE_XML("google-xml", true, false, FeedShape::rss),
    SHOPIFY_CSV("shopify-csv", true, false, FeedShape::csv),
    JSON_LD("json-ld", true, false, FeedShape::linkedData),
    MARKDOWN_ZIP("markdown-zip", false, true, FeedShape::zip);

    private final String wire;
    private final boolean products;
    private final boolean articles;
    private final Function<Edition, byte[]> writer;

    FeedShape(String wire, boolean products, boolean articles, Function<Edition, byte[]> writer) {
        this.wire = wire;
        this.products = products;
        this.articles = articles;
        this.writer = writer;
    }

    String wire() {
        return wire;
    }

    boolean hasProducts() {
        return products;
    }

    boolean hasArticles() {
        return articles;
    }

    byte[] write(Edition edition) {
        return writer.apply(edition);
    }

    private static byte[] jsonl(Edition e) {
        Stream<String> products = e.products().stream().map(i -> """
                {"id":"p%d","title":"%s","description":"%s","lang":"en","price":{"amount":"%s","currency":"CNY"},\
                "availability":"in_stock"}
                """.formatted(i, e.title(i), e.text(i), e.price(i)));
        Stream<String> articles = e.articles().stream().map(i -> """
                {"id":"a%d","kind":"guide","lang":"en","title":"%s","body":"%s"}
                """.formatted(i, e.articleTitle(i), e.articleBody(i)));
        return bytes(Stream.concat(products, articles).collect(Collectors.joining()));
    }

    private static byte[] tsv(Edition e) {
        return bytes("id\ttitle\tdescription\tavailability\tprice\n" + each(e, i -> "p%d\t%s\t%s\tin stock\t%s CNY\n"
                .formatted(i, e.title(i), e.text(i), e.price(i))));
    }

    private static byte[] rss(Edition e) {
        return bytes("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\n"
                + each(e, i -> """
                        <item><g:id>p%d</g:id><title>%s</title><description>%s</description>\
                        <g:availability>in_stock</g:availability><g:price>%s CNY</g:price></item>
                        """.formatted(i, e.title(i), e.text(i), e.price(i)))
                + "</channel></rss>");
    }

    private static byte[] csv(Edition e) {
        return bytes("Handle,Title,Body (HTML),Variant Price,Status\n" + each(e, i -> "p%d,%s,<p>%s</p>,%s,active\n"
                .formatted(i, e.title(i), e.text(i), e.price(i))));
    }

    private static byte[] linkedData(Edition e) {
        return bytes(e.products().stream().map(i -> """
                {"@context":"https://schema.org","@type":"Product","productID":"p%d","name":"%s","description":"%s","offers":\
                {"@type":"Offer","price":"%s","priceCurrency":"CNY","availability":"https://schema.org/InStock"}}"""
                .formatted(i, e.title(i), e.text(i), e.price(i))).collect(Collectors.joining(",\n", "[", "]")));
    }

    private static byte[] zip(Edition e) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i : e.articles()) {
                zip.putNextEntry(new ZipEntry("en/a" + i + ".md"));
                zip.write(bytes("---\ntitle: %s\n---\n%s\n".formatted(e.articleTitle(i), e.articleBody(i))));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static String each(Edition edition, Function<Integer, String> row) {
        return edition.products().stream().map(row).collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
