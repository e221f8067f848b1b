package dev.daogou.knowledge;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an article is for. On the wire lower case. */
public enum ArticleKind {
    FAQ, POLICY, GUIDE, MANUAL, REVIEW;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the values for anything else */
    @JsonCreator
    public static ArticleKind of(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("must be faq, policy, guide, manual or review, not '" + code + "'"));
    }
}
