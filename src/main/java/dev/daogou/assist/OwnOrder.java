package dev.daogou.assist;

import java.util.regex.Pattern;

import dev.daogou.intent.Intent;
import dev.daogou.intent.IntentName;
import dev.daogou.shared.WordList;

/** Whether somebody speaks of what they have bought already. How they do is in {@code assist/own-order.txt}. */
final class OwnOrder {

    private final Pattern words = Pattern.compile(String.join("|", WordList.of("assist/own-order.txt")),
            Pattern.CASE_INSENSITIVE);

    /** @param intent of the text, or {@code null} */
    boolean isIn(String text, Intent intent) {
        return intent != null && intent.name() == IntentName.ORDER || words.matcher(text).find();
    }
}
