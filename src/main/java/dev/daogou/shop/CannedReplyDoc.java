package dev.daogou.shop;

import java.util.List;
import java.util.stream.Collectors;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;

/**
 * A canned reply as a merchant writes it.
 *
 * @param id in the address when it is put; left out in the body
 * @param shortcut what an agent types behind a slash: 1 to 30 letters, digits, - or _
 * @param title 1 to 100 characters
 * @param text 1 to 2,000 characters, with places such as {@code {price}}, see {@link ReplyPlace}
 */
public record CannedReplyDoc(String id, String shortcut, String title, Lang lang, String text) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2_000;

    CannedReplyDoc withId(String addressed) {
        return new CannedReplyDoc(addressed, stripped(shortcut), stripped(title), lang, stripped(text));
    }

    /** @throws Problem 400 naming every field at fault, with the remedy */
    void check() {
        Faults faults = new Faults();
        faults.unless(id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}"), "id",
                "must be 1 to 63 of A-Z, a-z, 0-9, -, _ and ., beginning with a letter or digit");
        faults.unless(shortcut != null && shortcut.matches("[\\p{L}\\p{N}_-]{1,30}"), "shortcut",
                "must be 1 to 30 letters, digits, - or _: an agent types it behind a slash");
        faults.required("title", title, LONGEST_TITLE);
        faults.unless(lang != null, "lang", "is missing: write zh or en");
        faults.required("text", text, LONGEST_TEXT);
        List<String> unknown = text == null ? List.of() : ReplyPlace.unknown(text);
        faults.unless(unknown.isEmpty(), "text", "has " + String.join(", ", unknown) + ", which nothing fills: use "
                + List.of(ReplyPlace.values()).stream().map(ReplyPlace::written).collect(Collectors.joining(", ")));
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
    }

    private static String stripped(String given) {
        return given == null ? null : given.strip();
    }
}
