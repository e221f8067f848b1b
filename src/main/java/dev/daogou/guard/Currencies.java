package dev.daogou.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signs and words by which a text names a currency. */
final class Currencies {

    /** ISO 4217, then its signs and words. A sign that several currencies share stands under {@link #SHARED}. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("CNY", List.of("CNY", "RMB", "人民币", "元", "块", "yuan", "renminbi", "kuai")),
            Map.entry("USD", List.of("USD", "US$", "美元", "美金", "US dollars", "US dollar")),
            Map.entry("EUR", List.of("EUR", "€", "欧元", "euros", "euro")),
            Map.entry("GBP", List.of("GBP", "£", "英镑", "pounds sterling", "quid")),
            Map.entry("JPY", List.of("JPY", "日元", "日圆", "円", "yen")),
            Map.entry("HKD", List.of("HKD", "HK$", "港币", "港元")),
            Map.entry("TWD", List.of("TWD", "NT$", "台币", "新台币")),
            Map.entry("KRW", List.of("KRW", "₩", "韩元", "won")),
            Map.entry("SGD", List.of("SGD", "S$", "新币", "新加坡元")),
            Map.entry("AUD", List.of("AUD", "A$", "AU$", "澳元")),
            Map.entry("CAD", List.of("CAD", "C$", "CA$", "加元")),
            Map.entry("INR", List.of("INR", "₹", "卢比", "rupees", "rupee")),
            Map.entry("THB", List.of("THB", "฿", "泰铢", "baht")),
            Map.entry("VND", List.of("VND", "₫", "越南盾", "dong")),
            Map.entry("RUB", List.of("RUB", "₽", "卢布", "rubles", "roubles")),
            Map.entry("BRL", List.of("BRL", "R$", "reais")),
            Map.entry("CHF", List.of("CHF", "瑞士法郎", "francs")));
    private static final Map<String, Set<String>> SHARED = Map.of("¥", Set.of("CNY", "JPY"), "$",
            Set.of("USD", "HKD", "TWD", "SGD", "AUD", "CAD"));
    private static final Pattern DOLLARS = Pattern.compile("DOLLAR|BUCKS");
    private static final String LETTERS = "[A-Za-z$ ]+";

    /** Stands before a figure. */
    static final String BEFORE = "(?:" + before() + ")";
    /** Stands behind one. */
    static final String BEHIND = "(?:" + behind() + ")";

    private Currencies() {}

    /**
     * The currency that a claim's words name: its code, a shared sign, or {@code null}.
     *
     * @param claim an amount with its sign or word
     */
    static String in(String claim) {
        String upper = claim.toUpperCase(Locale.ROOT);
        String longest = null;
        String code = null;
        for (var currency : NAMES.entrySet()) {
            for (String name : currency.getValue()) {
                if (upper.contains(name.toUpperCase(Locale.ROOT)) && (longest == null || name.length() > longest.length())) {
                    longest = name;
                    code = currency.getKey();
                }
            }
        }
        if (code != null) {
            return code;
        }
        return SHARED.keySet().stream().filter(upper::contains).findFirst().orElse(DOLLARS.matcher(upper).find() ? "$" : null);
    }

    /** Whether what a text names can be this currency; a text that names none can mean any. */
    static boolean mayBe(String named, String currency) {
        return named == null || currency == null || named.equals(currency)
                || SHARED.getOrDefault(named, Set.of()).contains(currency)
                || SHARED.getOrDefault(currency, Set.of()).contains(named);
    }

    private static String before() {
        return Stream.concat(Stream.of("¥", "\\$"), NAMES.values().stream().flatMap(List::stream)
                .filter(name -> name.length() <= 3 && (name.charAt(0) < 128 || !Character.isIdeographic(name.charAt(0))))
                .filter(name -> name.toUpperCase(Locale.ROOT).equals(name))
                .map(name -> name.matches("[A-Z]+") ? "\\b" + name : name.replace("$", "\\$")))
                .sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    }

    private static String behind() {
        return Stream.concat(Stream.of("¥", "\\$", "dollars?\\b", "bucks\\b"), NAMES.values().stream().flatMap(List::stream)
                .map(name -> name.matches(LETTERS) && !name.contains("$") ? name + "\\b" : name.replace("$", "\\$")))
                .sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    }
}
