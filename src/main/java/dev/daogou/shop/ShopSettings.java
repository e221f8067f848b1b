package dev.daogou.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.daogou.shared.Problem;

/**
 * What a merchant sets once.
 *
 * @param greeting first words of the chat window, by language code
 * @param accent colour of the widget, {@code #rrggbb}
 * @param assistantOn whether the assistant answers at all; off, every message waits for a person
 * @param personFirst whether a new conversation goes to a person before the assistant answers
 * @param assistantInQueue whether the assistant goes on answering while the visitor waits in the queue for a person; off, what
 *        they write there waits for the person
 * @param handoffBelow confidence, 0..1, under which the assistant brings in a person
 * @param handoffBelowFor the same where other than usual much hangs on the answer
 * @param hours when the shop's people answer, those of departments that have no hours of their own; {@code null} for always
 * @param handoffAboveCart what a cart is worth, in the shop's currency, from which on a person is to have the conversation;
 *        {@code null} for never
 * @param departments who deals with which cases; {@code null} for those who sell and those who deal with what follows
 * @param waitTargets after how many seconds in the queue somebody is to have taken a case, by its priority; what is left out is
 *        as usual
 */
public record ShopSettings(Map<String, String> greeting, String accent, boolean assistantOn, boolean personFirst,
        boolean assistantInQueue, double handoffBelow, Map<Stakes, Double> handoffBelowFor, OpeningHours hours,
        BigDecimal handoffAboveCart,
        Departments departments, Map<Priority, Integer> waitTargets) {

    private static final Map<Stakes, Double> STRICTER = Map.of(Stakes.SAFETY, 0.80);

    private static final Map<Priority, Integer> SOON = Map.of(Priority.URGENT, 60, Priority.HIGH, 120, Priority.NORMAL, 180);
    private static final int LONGEST_WAIT = 24 * 3600;

    public ShopSettings {
        handoffBelowFor = handoffBelowFor == null ? STRICTER : handoffBelowFor;
        departments = departments == null ? Departments.USUAL : departments;
        waitTargets = waitTargets == null ? SOON : waitTargets;
    }

    public static ShopSettings defaults() {
        return new ShopSettings(
                Map.of("zh", "您好!我是智能导购,可以帮您查参数、库存、价格和发货时间。", "en",
                        "Hi! I'm an AI shopping guide. Ask me about specs, stock, prices or delivery."),
                "#1f6f5c", true, false, false, 0.55, STRICTER, null, null, null, null);
    }

    /** Confidence, 0..1, under which a person is brought in when so much hangs on the answer. */
    public double handoffBelow(Stakes stakes) {
        return handoffBelowFor.getOrDefault(stakes, handoffBelow);
    }

    /** When the people of this department answer; empty for always. */
    public Optional<OpeningHours> hoursOf(String department) {
        return departments.named(department).map(Department::hours).or(() -> Optional.ofNullable(hours));
    }

    /** Whether the assistant answers whoever waits for a person. */
    public boolean helpsInQueue() {
        return assistantOn && assistantInQueue;
    }

    /** How long a case may wait in the queue before somebody is to have taken it. */
    public Duration waitTarget(Priority priority) {
        return Duration.ofSeconds(waitTargets.getOrDefault(priority, SOON.get(priority)));
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
            hours.check("hours");
        }
        if (handoffAboveCart != null && handoffAboveCart.signum() <= 0) {
            throw Problem.badField("handoffAboveCart", "must be more than 0; leave it out for never");
        }
        departments.check();
        waitTargets.forEach((priority, seconds) -> {
            if (seconds == null || seconds < 1 || seconds > LONGEST_WAIT) {
                throw Problem.badField("waitTargets." + priority.name().toLowerCase(Locale.ROOT),
                        "must be 1 to " + LONGEST_WAIT + " seconds");
            }
        });
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
