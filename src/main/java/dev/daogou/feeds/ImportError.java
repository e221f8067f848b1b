package dev.daogou.feeds;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Lang;

/**
 * Why a row was rejected.
 *
 * @param line of the feed, from 1; {@code null} where a feed has none
 * @param id as far as it could be read, or the name of the file in an archive
 * @param field {@code null} when the whole row is at fault
 * @param messageByLang the message in other languages than English, by language code; {@code null} where nobody has translated it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportError(Integer line, String id, String field, String message, Map<String, String> messageByLang) {

    private static final int LONGEST = 300;

    /** A feed's text is not trusted to be short. */
    public ImportError {
        id = cut(id);
        field = cut(field);
        message = cut(message);
    }

    ImportError(Integer line, String id, String field, String message) {
        this(line, id, field, message, null);
    }

    static ImportError row(Integer line, String message) {
        return new ImportError(line, null, null, message);
    }

    /** As it is shown; what is kept is English alone, so that a better translation counts for old runs, too. */
    ImportError translated() {
        return Rejections.inChinese(message)
                .map(chinese -> new ImportError(line, id, field, message, Map.of(Lang.ZH.code(), chinese))).orElse(this);
    }

    /** In a sentence, for where there is no table of errors. */
    String told() {
        return (line == null ? "" : "line " + line + ", ") + (field == null ? "" : field + " ") + message;
    }

    private static String cut(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
