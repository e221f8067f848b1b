package dev.daogou.guard;

import java.util.regex.Pattern;

/** Whether an amount is said of each of several pieces, and not of all together. */
final class PerPiece {

    private static final Pattern BEFORE = Pattern
            .compile("(?:每[件个双条套台盒瓶包只支把张副顶罐袋箱]|单件|均价|平均)[^\\d,，;；。]{0,6}$|\\beach (?:is|at|for|costs?) $",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile(
            "^\\s*(?:元|块)?\\s*(?:(?:each|apiece|a piece|per piece|per item)\\b|(?:[/／]\\s*|一|每)[件个双条套台盒瓶包只支把张副顶罐袋箱])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LESS = Pattern.compile(
            "(?:不到|不足|低于|少于)\\s*[¥￥]?\\s*$|\\b(?:under|below|less than)\\s*[¥￥$]?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private PerPiece() {}

    /** "Under ¥21.68 each": what a piece comes to is a little less. */
    static boolean isSaidToBeLess(Claim claim, String text) {
        return LESS.matcher(text.substring(0, claim.at())).find();
    }

    static boolean isSaidOf(Claim claim, String text) {
        return BEFORE.matcher(text.substring(0, claim.at())).find()
                || AFTER.matcher(text.substring(claim.at() + claim.text().length())).find();
    }
}
