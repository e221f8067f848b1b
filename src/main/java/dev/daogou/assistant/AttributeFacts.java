package dev.daogou.assistant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.daogou.catalog.AttributeValue;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.guard.Claim;
import dev.daogou.guard.Claims;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Finds what a product's data sheet says to a question, in the language of the answer where the sheet has it. */
final class AttributeFacts {

    /** A line of the data sheet. */
    record Fact(String name, String value) {

        /** A name that speaks of money; behind any other, "两块" counts pieces. */
        private static final Pattern OF_MONEY = Pattern.compile("[价钱费惠减省降折]|price|cost|sale|deal|pay",
                Pattern.CASE_INSENSITIVE);

        /** Anybody's feed may have written a line; what a product costs and what is taken off stands in its offers alone. */
        boolean setsNoPrice() {
            boolean ofMoney = OF_MONEY.matcher(name).find();
            return Claims.in(name + ": " + value).stream().allMatch(claim -> claim.kind() == Claim.Kind.PERCENT
                    || claim.kind() == Claim.Kind.AMOUNT && claim.text().endsWith("块") && !ofMoney);
        }
    }

    private final ProductDoc doc;
    private final Lang lang;

    AttributeFacts(ProductDoc doc, Lang lang) {
        this.doc = doc;
        this.lang = lang;
    }

    Lang lang() {
        return lang;
    }

    /** @return empty when the sheet does not speak of it */
    Optional<Fact> find(Asked asked) {
        for (Lang sheet : List.of(lang, lang == Lang.ZH ? Lang.EN : Lang.ZH)) {
            Optional<Fact> fact = find(asked, doc.attributes(sheet), sheet);
            if (fact.isPresent()) {
                return fact;
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> find(Asked asked, Map<String, AttributeValue> sheet, Lang written) {
        // The visitor's own word comes first: a shop may call "含绒量" what others call "绒子含量".
        for (String name : asked.names()) {
            for (var line : sheet.entrySet()) {
                if (plain(line.getKey()).equals(plain(name))) {
                    return Optional.of(new Fact(line.getKey(), line.getValue().text(written)));
                }
            }
        }
        // A sheet may say more exactly what it measures: "电池容量(典型值)".
        for (String name : asked.attributes()) {
            for (var line : sheet.entrySet()) {
                if (plain(line.getKey()).startsWith(plain(name) + " ") || Plain.isHan(name.charAt(0)) && name.length() > 1
                        && plain(line.getKey()).contains(plain(name))) {
                    return Optional.of(new Fact(line.getKey(), line.getValue().text(written)));
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return Plain.of(name).strip().toLowerCase(Locale.ROOT);
    }
}
