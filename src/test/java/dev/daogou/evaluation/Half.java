package dev.daogou.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** The half of the rows on which something may be fitted, and the other one. */
enum Half {
    FITTED("fitted"), HELD_OUT("held out");

    final String shown;

    Half(String shown) {
        this.shown = shown;
    }

    /** By the SHA-1 of what names a row: 0–7 are the first half. */
    static Half of(String id) {
        return hash(id).charAt(0) < '8' ? FITTED : HELD_OUT;
    }

    /** Hexadecimal. */
    static String hash(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> List<T> of(List<T> rows, Function<T, String> id) {
        return rows.stream().filter(row -> of(id.apply(row)) == this).toList();
    }
}
