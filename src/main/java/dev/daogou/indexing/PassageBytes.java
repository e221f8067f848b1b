package dev.daogou.indexing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.lucene.util.BytesRef;

import dev.daogou.shared.Lang;

/** A passage as the bytes a hit is read from, without a query to the database. */
final class PassageBytes {

    private PassageBytes() {}

    static BytesRef of(Passage p) throws IOException {
        return new BytesRef(array(p));
    }

    static byte[] array(Passage p) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, p.id());
        write(out, p.ref());
        write(out, p.kind().code());
        write(out, p.productId());
        write(out, p.articleId());
        write(out, p.category());
        write(out, p.lang().code());
        write(out, p.title());
        write(out, p.text());
        write(out, p.validFrom() == null ? null : p.validFrom().toString());
        write(out, p.validTo() == null ? null : p.validTo().toString());
        return bytes.toByteArray();
    }

    static Passage passage(BytesRef bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length));
        return new Passage(read(in), read(in), PassageKind.of(read(in)), read(in), read(in), read(in), Lang.of(read(in)),
                read(in),
                read(in), instant(read(in)), instant(read(in)));
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }

    // Not writeUTF: a text may be longer than 64 KB.
    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
