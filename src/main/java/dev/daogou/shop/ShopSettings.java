package dev.daogou.shop;

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
 */
public record ShopSettings(Map<String, String> greeting, String accent, boolean assistantOn, boolean personFirst,
        double handoffBelow) {

    public static ShopSettings defaults() {
        return new ShopSettings(
                Map.of("zh", "您好!我是智能导购,可以帮您查参数、库存、价格和发货时间。", "en",
                        "Hi! I'm an AI shopping guide. Ask me about specs, stock, prices or delivery."),
                "#1f6f5c", true, false, 0.55);
    }

    /** @throws Problem 400 naming the setting that cannot be */
    public void check() {
        if (greeting == null || greeting.isEmpty() || greeting.values().stream().anyMatch(g -> g == null || g.length() > 500)) {
            throw Problem.badField("greeting", "must give at least one language, each at most 500 characters");
        }
        if (accent == null || !accent.matches("#[0-9a-fA-F]{6}")) {
            throw Problem.badField("accent", "must be a colour such as #1f6f5c");
        }
        if (!(handoffBelow >= 0 && handoffBelow <= 1)) {
            throw Problem.badField("handoffBelow", "must be between 0 and 1");
        }
    }
}
