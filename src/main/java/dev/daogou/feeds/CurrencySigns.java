package dev.daogou.feeds;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The signs and words that people write for currencies. A sign of several currencies means the shop's own where it is one of
 * them; {@code $} and {@code 元} mean the first of theirs elsewhere, {@code ¥} and {@code kr} nothing certain.
 */
final class CurrencySigns {

    private static final Map<String, List<String>> SIGNS = new HashMap<>();
    private static final List<String> SURE_ELSEWHERE = List.of("$", "元");
    /** Written 1.299,00: a comma before the cents. Of currencies in neither list, usage differs from region to region. */
    private static final List<String> COMMA = List.of("EUR", "PLN", "CZK", "HUF", "RON", "BGN", "DKK", "SEK", "NOK", "ISK",
            "RUB", "UAH", "TRY", "BRL", "ARS", "CLP", "COP", "UYU", "VND", "IDR");
    /** Written 1,299.00. */
    private static final List<String> POINT = List.of("CNY", "USD", "GBP", "JPY", "HKD", "TWD", "MOP", "KRW", "CAD", "AUD",
            "NZD", "SGD", "INR", "THB", "MYR", "PHP", "ILS", "MXN", "KWD", "BHD", "OMR", "JOD", "AED", "SAR", "EGP", "NGN",
            "KES", "PKR");

    static {
        sign("USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU BRL", "$");
        sign("USD", "US$ USD$ U$S 美元 美金");
        sign("HKD", "HK$ 港币 港元");
        sign("TWD", "NT$ NTD 新台币");
        sign("CAD", "C$ CA$ CDN$");
        sign("AUD", "A$ AU$");
        sign("NZD", "NZ$");
        sign("SGD", "S$ SG$");
        sign("MXN", "MX$");
        sign("BRL", "R$");
        sign("CNY JPY", "¥");
        sign("CNY HKD TWD MOP", "元");
        sign("CNY", "RMB CN¥ CNH 人民币 圆 块");
        sign("JPY", "JP¥ 円 日元");
        sign("EUR", "€ EURO EUROS 欧元");
        sign("GBP", "£ 英镑");
        sign("KRW", "₩ 원 韩元");
        sign("PLN", "ZŁ ZL");
        sign("CZK", "KČ KC");
        sign("SEK NOK DKK ISK", "KR KR.");
        sign("CHF", "FR. SFR SFR.");
        sign("INR", "₹ RS RS.");
        sign("RUB", "₽ РУБ РУБ.");
        sign("TRY", "₺ TL");
        sign("VND", "₫");
        sign("THB", "฿");
        sign("PHP", "₱");
        sign("ILS", "₪");
        sign("UAH", "₴");
        sign("HUF", "FT");
        sign("MYR", "RM");
        sign("ZAR", "R");
        sign("IDR", "RP RP.");
    }

    private CurrencySigns() {}

    private static void sign(String currencies, String signs) {
        Arrays.stream(signs.split(" ")).forEach(sign -> SIGNS.put(sign, List.of(currencies.split(" "))));
    }

    /**
     * @param before what stands before the amount, maybe nothing
     * @param after what stands after it
     * @return the ISO code, not yet known to exist, or {@code null} for words that are no currency
     * @throws IllegalArgumentException when it could be several currencies
     */
    static String of(String before, String after, String shop) {
        if (before.isEmpty() && after.isEmpty()) {
            return shop;
        }
        String sign = before.isEmpty() ? after : before;
        List<String> meant = meanings(sign);
        if (!before.isEmpty() && !after.isEmpty()) {
            meant = meant.stream().filter(meanings(after)::contains).toList();
        }
        if (meant.size() <= 1 || meant.contains(shop)) {
            return meant.isEmpty() ? null : meant.size() == 1 ? meant.get(0) : shop;
        }
        if (SURE_ELSEWHERE.contains(sign)) {
            return meant.get(0);
        }
        throw new IllegalArgumentException(
                "'" + sign + "' may be " + String.join(" or ", meant) + ": write the code, as 199.00 " + meant.get(0));
    }

    private static List<String> meanings(String sign) {
        String written = sign.toUpperCase(Locale.ROOT).replace(" ", "");
        return SIGNS.getOrDefault(written, written.matches("[A-Z]{3}") ? List.of(written) : List.of());
    }

    /** @return the sign that parts thousands in this currency's usual notation, or 0 when there is no usual one */
    static char groupSign(String currency) {
        return COMMA.contains(currency) ? '.' : POINT.contains(currency) ? ',' : 0;
    }
}
