package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Claim;
import dev.daogou.guard.Claims;

/** Names products for a need: what was found for it, within the budget, what can be had now first. */
final class Advice {

    private static final int MOST = 3;
    private static final Pattern AT_MOST = Pattern.compile(
            "(?:under|below|less than|within|up to|max|不超过|低于|预算)\\s*(?:of|[$¥]|rmb|是|在)?\\s*(\\d{2,6})|(\\d{2,6})\\s*(?:元|块|块钱)?(?:以内|以下|之内|内的|左右)",
            Pattern.CASE_INSENSITIVE);

    private final Phrases phrases;

    Advice(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Empty when nothing found can be bought within the budget. */
    Optional<Facts.Said> say(Understood understood, Retrieved retrieved) {
        Optional<BigDecimal> budget = budget(understood.text());
        Optional<BigDecimal> cold = Warmth.asked(understood.text());
        List<ProductView> fit = retrieved.products().stream().filter(p -> p.lead() != null)
                .filter(p -> cold.isEmpty() || isFor(cold.get(), p))
                .filter(p -> budget.isEmpty() || p.lead().payNow().amount().compareTo(budget.get()) <= 0)
                .sorted(Comparator.comparing((ProductView p) -> !p.lead().availability().buyable())).limit(MOST).toList();
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        var sources = new Sources();
        var lines = new ArrayList<String>();
        fit.forEach(product -> lines.add("- " + line(product, sources)));
        return Optional.of(new Facts.Said(phrases.say("advice") + "\n\n" + String.join("\n", lines), sources, List.of()));
    }

    /** Where a temperature matters, only what is made for it is named. */
    private boolean isFor(BigDecimal temperature, ProductView product) {
        return product.doc().attributes(phrases.lang()).values().stream()
                .flatMap(value -> Warmth.of(temperature, value.text(phrases.lang())).stream())
                .anyMatch(Warmth.Verdict.WITHIN::equals);
    }

    static Optional<BigDecimal> budget(String text) {
        Matcher most = AT_MOST.matcher(text);
        return most.find()
                ? Optional.of(new BigDecimal(most.group(1) != null ? most.group(1) : most.group(2)))
                : Optional.empty();
    }

    private String line(ProductView product, Sources sources) {
        OfferView lead = product.lead();
        String title = product.doc().title(phrases.lang());
        String price = phrases.say("price", "price", lead.payNow().display(), "was",
                new OfferFacts(product, Wish.ANY, phrases).was(lead));
        return phrases.say("advice-line", "title", title, "price", price, "why", why(product)) + " ["
                + sources.offer(product, title, new OfferLines(product, phrases).text()) + "]";
    }

    /** The first sentence of its description; a product's text that speaks of money is not repeated. */
    private String why(ProductView product) {
        String description = product.doc().description(phrases.lang());
        if (description == null) {
            return "";
        }
        String first = description.strip().split("(?<=[。！？!?])|(?<=\\.)\\s", 2)[0];
        return Claims.in(first).stream().allMatch(claim -> claim.kind() == Claim.Kind.PERCENT) ? first : "";
    }
}
