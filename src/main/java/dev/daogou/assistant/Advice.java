package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Claim;
import dev.daogou.guard.Claims;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Names products for a need: what was found for it, within the budget, what can be had now first. */
final class Advice {

    private static final int MOST = 3;
    private static final Comparator<ProductView> BUYABLE = Comparator.comparing(p -> !p.lead().availability().buyable());
    /** Shares a category or a word with what was asked for, and is another thing. */
    private static final Pattern OTHER_SORT = Pattern.compile(
            "裤|手套|睡袋|被|帽|鞋|背包|帐|\\b(?:pants|gloves|duvet|sleeping|boots|backpack|pack|tent)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Phrases phrases;

    Advice(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Empty when nothing found can be had and answers the need, or nearly. */
    Optional<Facts.Said> say(Understood understood, Retrieved retrieved) {
        Need need = Need.of(understood.text());
        List<ProductView> sold = ofItsSort(understood.text(), retrieved.products().stream().filter(p -> p.lead() != null)
                .filter(need::isFor).filter(need::isProvenFor).toList());
        List<ProductView> warm = sold.stream().filter(p -> need.isWarmEnough(p, phrases.lang())).toList();
        List<ProductView> fit = warm.stream().filter(need::isAffordable).sorted(BUYABLE).limit(MOST).toList();
        if (!fit.isEmpty()) {
            return Optional.of(told(assumed(need) + phrases.say("advice"), fit, need));
        }
        // A price is stretched before a coat is too thin.
        return warm.isEmpty() || !need.hasPrice()
                ? Optional.empty()
                : Optional.of(told(assumed(need) + phrases.say("advice-relaxed", "price", price(need, phrases)), warm.stream()
                        .sorted(BUYABLE.thenComparing(p -> away(p, need))).limit(MOST).toList(), need));
    }

    private Facts.Said told(String opening, List<ProductView> fit, Need need) {
        var sources = new Sources();
        var lines = new ArrayList<String>();
        fit.forEach(product -> lines.add("- " + line(product, need, sources)));
        return new Facts.Said(opening + "\n\n" + String.join("\n", lines), sources, List.of());
    }

    private String assumed(Need need) {
        return need.place() == null
                ? ""
                : phrases.say("advice-winter", "place", need.place(), "cold", need.cold())
                        + (phrases.lang() == Lang.ZH ? "" : " ");
    }

    static String price(Need need, Phrases phrases) {
        if (need.floor() != null && need.ceiling() != null) {
            return phrases.say("advice-between", "floor", need.floor(), "ceiling", need.ceiling());
        }
        return need.ceiling() != null
                ? phrases.say("advice-under", "ceiling", need.ceiling())
                : phrases.say("advice-over", "floor", need.floor());
    }

    private static BigDecimal away(ProductView product, Need need) {
        BigDecimal bound = need.ceiling() != null ? need.ceiling() : need.floor();
        return product.lead().payNow().amount().subtract(bound).abs();
    }

    /** Whoever looks for a jacket is shown no power bank, where there are jackets. */
    private static List<ProductView> ofItsSort(String text, List<ProductView> sold) {
        Set<String> words = NameTokens.ofQuestion(Plain.of(text));
        List<ProductView> named = sold.stream().filter(p -> Stream.of(Lang.values())
                .map(lang -> p.doc().title(lang) + " " + p.doc().category(lang))
                .anyMatch(called -> NameTokens.of(Plain.of(called)).stream().anyMatch(words::contains))).toList();
        List<ProductView> exactly = named.stream().filter(p -> OTHER_SORT.matcher(p.doc().title()).results()
                .allMatch(other -> text.contains(other.group()))).toList();
        return !exactly.isEmpty() ? exactly : named.isEmpty() ? sold : named;
    }

    private String line(ProductView product, Need need, Sources sources) {
        OfferView lead = product.lead();
        String title = product.doc().title(phrases.lang());
        String price = phrases.say("price", "price", lead.payNow().display(), "was",
                new OfferFacts(product, Wish.ANY, phrases).was(lead));
        return phrases.say("advice-line", "title", title, "price", price, "why", why(product, need)) + " ["
                + sources.offer(product, title, new OfferLines(product, phrases).text()) + "]";
    }

    /** The first sentence of its description; a product's text that speaks of money is not repeated. */
    private String why(ProductView product, Need need) {
        Optional<String> range = need.cold() == null ? Optional.empty() : range(product, need);
        if (range.isPresent()) {
            return range.get();
        }
        return firstSentence(product, phrases.lang()).orElse("");
    }

    /** Empty where it speaks of money. */
    static Optional<String> firstSentence(ProductView product, Lang lang) {
        return Optional.ofNullable(product.doc().description(lang))
                .map(text -> text.strip().split("(?<=[。！？!?])|(?<=\\.)\\s", 2)[0])
                .filter(first -> Claims.in(first).stream().allMatch(claim -> claim.kind() == Claim.Kind.PERCENT));
    }

    private Optional<String> range(ProductView product, Need need) {
        return product.doc().attributes(phrases.lang()).entrySet().stream()
                .filter(e -> Warmth.of(need.cold(), e.getValue().text(phrases.lang())).isPresent()).findFirst()
                .map(e -> phrases.say("attribute", "name", e.getKey(), "value", e.getValue().text(phrases.lang()))
                        + phrases.say("end"));
    }
}
