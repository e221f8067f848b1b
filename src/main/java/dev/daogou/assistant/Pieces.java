package dev.daogou.assistant;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.daogou.guard.Numerals;

/** How many pieces a visitor speaks of buying. */
final class Pieces {

    private static final int MOST = 20;
    private static final String N = "(\\d{1,2}|[一两二三四五六七八九十])\\s*";
    /** "三个月" and "两个颜色" are no pieces: after 个 nothing may come that could be counted. */
    private static final String OF = "(?:件|双|条|套|台|盒|瓶|包|只|支|把|张|副|顶|罐|袋|箱"
            + "|个(?=$|[\\s,，.。!！?？、;；]|的?话|能|可|一|总|合|打|都|吧|呢|给|就|还|也|便宜|优惠|多少|算|行|怎))";
    private static final Pattern SAID = Pattern.compile("(?:买|要|拿|拍|下单|来|入)(?:个|了|走)?\\s*" + N + OF
            + "|" + N + OF + "(?:一起|一共|总共|合计|打包|都要|都拿)"
            + "|\\b(?:buy|buying|order|ordering) (\\d{1,2}|two|three|four|five|six)\\b(?![.,]?\\d)"
            + "|\\b(?:take|taking|get|getting) (two|three|four|five|six)\\b(?! (?:days?|weeks?|months?|years?|hours?))"
            + "|\\b(\\d{1,2}|two|three|four|five|six) of (?:them|these|those|it)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> WORDS = List.of("two", "three", "four", "five", "six");

    private Pieces() {}

    /** As said last; 1 where nothing is said of it. */
    static int in(List<String> said) {
        return said.stream().flatMap(text -> SAID.matcher(text).results()).map(Pieces::number)
                .filter(n -> n >= 1 && n <= MOST).reduce((earlier, later) -> later).orElse(1);
    }

    private static int number(MatchResult found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        String n = found.group(group).toLowerCase(Locale.ROOT);
        if (Character.isDigit(n.charAt(0))) {
            return Integer.parseInt(n);
        }
        return WORDS.contains(n) ? WORDS.indexOf(n) + 2 : Numerals.han(n).intValue();
    }
}
