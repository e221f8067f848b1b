package dev.daogou.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A language we answer in. On the wire {@code zh} or {@code en}. */
public enum Lang {
    ZH, EN;

    /** Most texts hold letters below it only, of which the script need not be looked up. */
    private static final int FIRST_HAN = 0x2E80;

    @JsonValue
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws Problem 400 naming {@code lang} when the code is neither {@code zh} nor {@code en} */
    @JsonCreator
    public static Lang of(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        String primary = code.strip().toLowerCase(java.util.Locale.ROOT).split("[-_]", 2)[0];
        for (Lang lang : values()) {
            if (lang.code().equals(primary)) {
                return lang;
            }
        }
        throw Problem.badField("lang", "must be zh or en, not '" + code + "'");
    }

    /** The language a text is written in: Chinese as soon as a Han character stands in it. */
    public static Lang ofText(String text) {
        return text.codePoints().anyMatch(c -> c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? ZH
                : EN;
    }
}
