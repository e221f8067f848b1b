package dev.daogou.intent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What any reader sees in a message at a glance: numbers, money, a question, who speaks, whether it is over. 0 or 1 each. */
final class PlainFeatures {

    private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

    static {
        PATTERNS.put("plain.number", Pattern.compile("\\d"));
        PATTERNS.put("plain.money", Pattern.compile("[$£€¥]|\\d ?(?:元|块|rmb|usd|dollars?|bucks|quid|pounds|euros?)"));
        PATTERNS.put("plain.question",
                Pattern.compile("[?吗么呢]|多少|什么|怎么|哪|几|能不能|有没有|可不可以|是不是"
                        + "|\\b(?:what|how|when|where|which|who|why|can|could|do|does|is|are|will|would|any)\\b"));
        PATTERNS.put("plain.negation", Pattern.compile("[不没别无非]|\\b(?:not|no|never|without|\\w+n'?t)\\b"));
        PATTERNS.put("plain.first_person", Pattern.compile("我|俺|咱|\\b(?:i|i'm|i'd|i'll|i've|me|my|we)\\b"));
        PATTERNS.put("plain.other_person", Pattern.compile("他|她|人家|朋友|老公|老婆|同事|爸|妈|闺蜜|室友|别人"
                + "|\\b(?:he|she|they|friend|wife|husband|mom|mum|dad|boss|colleague|people|everyone)\\b"));
        PATTERNS.put("plain.past", Pattern.compile("[了过]|已经|之前|上次|昨天|刚才|当时"
                + "|\\b(?:was|were|had|did|bought|ordered|paid|got|yesterday|last|ago|already)\\b"));
        PATTERNS.put("plain.if", Pattern.compile("如果|要是|的话|假如|只要|除非|\\b(?:if|unless|otherwise|or else|then)\\b"));
    }

    private PlainFeatures() {}

    static void add(Text text, Map<String, Double> features) {
        PATTERNS.forEach((name, pattern) -> {
            if (pattern.matcher(text.folded()).find()) {
                features.put(name, 1.0);
            }
        });
    }
}
