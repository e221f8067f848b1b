package dev.daogou.merchant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Short feeds, as rows of canonical JSONL or as an archive. */
final class Feeds {

    private Feeds() {}

    static String coat(String id, String price, String description) {
        return """
                {"id":"%s","title":"羽绒服 %s","description":"%s","price":{"amount":"%s","currency":"CNY"},"availability":"in_stock"}
                """.formatted(id, id, description, price);
    }

    static String faq(String id, String question, String answer) {
        return """
                {"id":"%s","kind":"faq","title":"%s","body":"%s"}
                """.formatted(id, question, answer);
    }

    static String promotion(String id, int percent) {
        return """
                {"id":"%s","kind":"promotion","title":"%d off","percent":%d,"from":"2020-01-01T00:00:00Z","to":"2099-01-01T00:00:00Z"}
                """.formatted(id, percent, percent);
    }

    static byte[] zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
