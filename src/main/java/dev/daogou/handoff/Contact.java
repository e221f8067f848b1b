package dev.daogou.handoff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a visitor can be reached when nobody was there to answer. */
public final class Contact {

    /** What else stands in the message is a word or two around it: "my mail is …", not a question that holds a number. */
    private static final int MOST_BESIDE = 24;
    private static final Pattern EMAIL = Pattern
            .compile("[\\w.+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\\.[A-Za-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.])\\+?\\(?\\d(?:[\\d\\s()-]{5,18})\\d(?![\\d.])");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:微信号?|wechat|whatsapp|qq|line|telegram)(?:\\s*(?:id|号|是|is))*\\s*[::]?\\s*([A-Za-z0-9][\\w-]{4,31})",
            Pattern.CASE_INSENSITIVE);

    /** Numbers that lead to a parcel and not to a person, and days. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "订单|单号|快递|\\b(?:order|tracking|parcel)\\b|\\d{4}-\\d{1,2}-\\d{1,2}", Pattern.CASE_INSENSITIVE);

    private Contact() {}

    /** As the visitor wrote it; empty for a message that leaves none. */
    public static Optional<String> in(String text) {
        return first(EMAIL, text).or(() -> first(ACCOUNT, text))
                .or(() -> OTHER_NUMBER.matcher(text).find() ? Optional.empty() : first(PHONE, text).filter(Contact::isNumber));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() && text.strip().length() - found.group().length() <= MOST_BESIDE
                ? Optional.of(found.group().strip())
                : Optional.empty();
    }

    private static boolean isNumber(String found) {
        long digits = found.chars().filter(Character::isDigit).count();
        return digits >= 7 && digits <= 15;
    }
}
