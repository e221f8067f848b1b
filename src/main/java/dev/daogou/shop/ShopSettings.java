package dev.daogou.shop;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import dev.daogou.shared.Problem;

/**
 * What a merchant sets once.
 *
 * @param greeting first words of the chat window, by language code
 * @param accent colour of the widget, {@code #rrggbb}
 * @param assistantOn whether the assistant answers at all; off, every message waits for a person
 * @param personFirst whether a new conversation goes to a person before the assistant answers
 * @param handoffBelow confidence, 0..1, under which the assistant brings in a person
 * @param handoffBelowFor the same where other than usual much hangs on the answer
 * @param hours when the shop's people answer; {@code null} for always
 * @param handoffAboveCart what a cart is worth, in the shop's currency, from which on a person is to have the conversation;
 *        {@code null} for never
 */
public record ShopSettings(Map<String, String> greeting, String accent, boolean assistantOn, boolean personFirst,
        double handoffBelow, Map<Stakes, Double> handoffBelowFor, OpeningHours hours, BigDecimal handoffAboveCart) {

    private static final Map<Stakes, Double> STRICTER = Map.of(Stakes.SAFETY, 0.80);

    public ShopSettings {
        handoffBelowFor = handoffBelowFor == null ? STRICTER : handoffBelowFor;
    }

    public static ShopSettings defaults() {
        return new ShopSettings(
                Map.of("zh", "您好!我是智能导购,可以帮您查参数、库存、价格和发货时间。", "en",
                        "Hi! I'm an AI shopping guide. Ask me about specs, stock, prices or delivery."),
                "#1f6f5c", true, false, 0.55, STRICTER, null, null);
    }

    /** Confidence, 0..1, under which a person is brought in when so much hangs on the answer. */
    public double handoffBelow(Stakes stakes) {
        return handoffBelowFor.getOrDefault(stakes, handoffBelow);
    }

    /** Whether a cart of this worth, in the shop's currency, is a matter for a person. */
    public boolean isMuch(BigDecimal cart) {
        return handoffAboveCart != null && cart.compareTo(handoffAboveCart) >= 0;
    }

    /** @throws Problem 400 naming the setting that cannot be */
    public void check() {
        if (greeting == null || greeting.isEmpty() || greeting.values().stream().anyMatch(g -> g == null || g.length() > 500)) {
            throw Problem.badField("greeting", "must give at least one language, each at most 500 characters");
        }
        if (accent == null || !accent.matches("#[0-9a-fA-F]{6}")) {
            throw Problem.badField("accent", "must be a colour such as #1f6f5c");
        }
        if (!isShare(handoffBelow)) {
            throw Problem.badField("handoffBelow", "must be between 0 and 1");
        }
        if (hours != null) {
            hours.check();
        }
        if (handoffAboveCart != null && handoffAboveCart.signum() <= 0) {
            throw Problem.badField("handoffAboveCart", "must be more than 0; leave it out for never");
        }
        handoffBelowFor.forEach((stakes, below) -> {
            if (below == null || !isShare(below)) {
                throw Problem.badField("handoffBelowFor." + stakes.name().toLowerCase(Locale.ROOT), "must be between 0 and 1");
            }
        });
    }

    private static boolean isShare(double x) {
        return x >= 0 && x <= 1;
    }
}
