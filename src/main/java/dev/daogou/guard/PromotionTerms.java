package dev.daogou.guard;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import dev.daogou.catalog.PromotionDoc;
import dev.daogou.guard.Claim.Kind;
import dev.daogou.shared.Money;

/** What a running promotion gives, and whether a sentence says what it asks for. */
final class PromotionTerms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern THRESHOLD = Pattern.compile(
            "满|超过|以上|达到|起送|够|\\b(?:over|above|orders?|spend|spending|from|at least|minimum|upwards|or more)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAKEN_OFF = Pattern
            .compile("减|抵|省|优惠|返|\\b(?:off|get|save|less|knocks?|takes?|taken|discount)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEMBERS = Pattern.compile("会员|\\bmembers?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("优惠码|折扣码|领取码|券|\\bcode\\b|\\bcoupon\\b|\\bvoucher\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO = Pattern.compile("\\b(?:two|both|pair)\\b|两|俩|一对", Pattern.CASE_INSENSITIVE);
    private static final Pattern THREE = Pattern.compile("\\bthree\\b|三", Pattern.CASE_INSENSITIVE);

    private PromotionTerms() {}

    /** What a piece costs under it, or {@code null} when it takes off more than that. */
    static Money price(PromotionDoc promotion, Money now) {
        if (promotion.price() != null) {
            return promotion.price();
        }
        BigDecimal off = promotion.percent() != null
                ? now.amount().multiply(promotion.percent()).divide(HUNDRED)
                : promotion.amountOff() == null ? null : promotion.amountOff().amount();
        return off == null || off.compareTo(now.amount()) > 0 ? null : new Money(now.amount().subtract(off), now.currency());
    }

    /** @param text in which the claim stands: "orders over 399" is no price of 399 */
    static boolean gives(PromotionDoc promotion, Claim claim, String text) {
        boolean row = switch (claim.kind()) {
            case AMOUNT -> says(claim, promotion.price())
                    || says(claim, promotion.minSpend()) && THRESHOLD.matcher(text).find()
                    || says(claim, promotion.amountOff()) && TAKEN_OFF.matcher(text).find();
            case SAVING -> says(claim, promotion.amountOff());
            case DISCOUNT -> promotion.percent() != null && claim.says(promotion.percent(), null);
            default -> false;
        };
        return row || claim.kind() != Kind.AMOUNT && Claims.in(promotion.title()).stream().anyMatch(claim::says);
    }

    /** For members only, or with a code: a sentence that leaves it out promises more than there is. */
    static boolean namesItsTerms(PromotionDoc promotion, Spoken spoken) {
        String text = spoken.statement().text();
        return (!Boolean.TRUE.equals(promotion.members()) || MEMBERS.matcher(text).find())
                && (promotion.code() == null || CODE.matcher(text).find() || text.contains(promotion.code()));
    }

    static boolean isReached(PromotionDoc promotion, Money price, Spoken spoken) {
        boolean spent = promotion.minSpend() == null || price.currency().equals(promotion.minSpend().currency())
                && price.compareTo(promotion.minSpend()) >= 0;
        return spent && promotion.minQuantity() == null || reached(promotion, spoken);
    }

    static boolean reached(PromotionDoc promotion, Spoken spoken) {
        String text = spoken.statement().text();
        boolean spend = promotion.minSpend() == null
                || Claims.in(text).stream().anyMatch(c -> says(c, promotion.minSpend()))
                || Figures.in(text).stream().anyMatch(f -> f.written().compareTo(promotion.minSpend().amount()) == 0);
        boolean quantity = promotion.minQuantity() == null || counts(text, BigDecimal.valueOf(promotion.minQuantity()));
        return spend && quantity;
    }

    /** Whether a text speaks of so many pieces. */
    static boolean counts(String text, BigDecimal times) {
        return Figures.in(text).stream().filter(f -> f.isBare() || "thing".equals(f.dimension()))
                .anyMatch(f -> f.written().compareTo(times) == 0)
                || times.intValue() == 2 && TWO.matcher(text).find() || times.intValue() == 3 && THREE.matcher(text).find();
    }

    private static boolean says(Claim claim, Money money) {
        return money != null && claim.says(money);
    }
}
