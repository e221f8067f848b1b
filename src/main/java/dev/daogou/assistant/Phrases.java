package dev.daogou.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import dev.daogou.model.Prompt;
import dev.daogou.shared.Lang;

/** The authored sentences of one language, filled with data. */
final class Phrases {

    private final Prompt prompt;
    private final Lang lang;
    private final ZoneId zone;

    /** @param zone in which dates are told */
    Phrases(Prompt prompt, Lang lang, ZoneId zone) {
        this.prompt = prompt;
        this.lang = lang;
        this.zone = zone;
    }

    Lang lang() {
        return lang;
    }

    /** @param data name and value in turns, for what stands in braces */
    String say(String phrase, Object... data) {
        String text = spaced(prompt.section(phrase));
        for (int i = 0; i < data.length; i += 2) {
            text = text.replace("{" + data[i] + "}", String.valueOf(data[i + 1]));
        }
        return text;
    }

    /** A section is stripped when read; in English a joint's blank is part of it. */
    private String spaced(String text) {
        if (lang == Lang.ZH || text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(text.length() - 1)) {
            case ';', ',', ':', '—' -> text + " ";
            default -> text.charAt(0) == '(' ? " " + text : text;
        };
    }

    String list(List<String> items) {
        return String.join(say("list"), items);
    }

    String date(Instant at) {
        return format("date", at);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(prompt.section("date"), lang == Lang.ZH ? Locale.CHINA : Locale.ENGLISH).format(day);
    }

    /** Where the shop is. */
    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    String time(Instant at) {
        return format("time", at);
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(prompt.section(pattern), lang == Lang.ZH ? Locale.CHINA : Locale.ENGLISH)
                .withZone(zone)
                .format(at);
    }
}
