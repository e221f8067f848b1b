package dev.daogou.assistant;

import java.util.Set;
import java.util.regex.Pattern;

import dev.daogou.shared.Plain;

/** Options that are there or not: "waterproof: yes", "backlight: none" are said by the option's own name. */
final class YesNo {

    private static final Set<String> YES = Set.of("yes", "true", "是", "有", "支持");
    private static final Set<String> NO = Set.of("no", "false", "none", "否", "无", "没有", "不支持");
    /** "Water resistant" is the merchant's "water resistance". */
    private static final int TELLING = 7;
    private static final String NOT = "(?: no| not| non| without| isnt| arent|不带?|非|无|没有?)";

    private YesNo() {}

    static boolean isOne(String value) {
        String bare = Plain.of(value).strip();
        return YES.contains(bare) || NO.contains(bare);
    }

    /** @param plain the message, as {@link Plain} makes it */
    static boolean said(String option, String value, String plain) {
        var name = new StringBuilder();
        for (String word : Plain.of(option).strip().split(" ")) {
            name.append(
                    Plain.isHan(word.charAt(0)) ? word : " " + word.substring(0, Math.min(TELLING, word.length())) + "\\w*");
        }
        boolean denied = Pattern.compile(NOT + name).matcher(plain).find();
        boolean named = Pattern.compile(name.toString()).matcher(plain).find();
        return NO.contains(Plain.of(value).strip()) ? denied : named && !denied;
    }
}
