package dev.daogou.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text says of an amount, right behind it, that it holds no more. What is said before it may be of something else. */
final class Over {

    private static final Pattern ENDED = Pattern.compile(
            "^(?:[^,;!?。、|\\n.]|\\.(?=\\d)){0,40}?(?:已(?:经)?[^,;!?。、|\\n]{0,24}?(?:结束|过期|失效|变了|取消)|不再(?:有效|适用)"
                    + "|\\b(?:has|have|is|was)\\s+(?:now\\s+)?(?:ended|over|expired|gone|changed)\\b|\\bno longer\\b|\\b(?:ended|expired)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_YET = Pattern.compile(
            "[未没还仍但虽]|依然|照样|给您|\\bnot\\b|n't\\b|\\bnever\\b|\\bstill\\b|\\byours?\\b|\\b(?:al)?though\\b|\\buntil\\b|\\bbefore\\b|\\bafter\\b|\\bwhile\\b|\\bsince\\b|\\bbecause\\b",
            Pattern.CASE_INSENSITIVE);

    private Over() {}

    static boolean isSaidBehind(String text, int place) {
        Matcher ended = ENDED.matcher(text.substring(place));
        return ended.find() && !NOT_YET.matcher(ended.group()).find();
    }
}
