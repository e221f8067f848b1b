package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Reads what a text asks about the products it speaks of: by the ways of asking, and by the names the merchant gave things. */
final class AskedReader {

    /** "Is it 259 now?" asks for the price. */
    private static final Pattern IS_IT = Pattern.compile(
            "(?:是|还是|只要|卖|\\bis it|\\bstill|\\bonly)\\s*[¥$]?\\d{2,}(?:\\.\\d+)?\\s*[元块]?\\s*(?:吗|么|\\?|？)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE = Pattern.compile("[,，、。;；!！?？\\n]+|\\.(?!\\d)");
    /** "Is there a coupon?" asks for coupons, and for no stock. */
    private static final Set<String> WHETHER = Set.of("is there", "are there any", "有没有", "有吗", "do you have");
    private static final Set<Facet> OF_SOMETHING_ELSE = Set.of(Facet.ATTRIBUTE, Facet.PROMOTION, Facet.POLICY, Facet.LOOKS);
    private static final Set<Facet> POLITE = Set.of(Facet.GREETING, Facet.THANKS);
    private static final Asked WARMTH = new Asked(Facet.ATTRIBUTE, "适用温度",
            List.of("适用温度", "温度范围", "Temperature range", "Comfort range"));

    private final Lexicon lexicon;

    AskedReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param wish the form of the first product that the text speaks of */
    List<Asked> read(String text, List<ProductView> products, Wish wish) {
        var asked = new ArrayList<>(lexicon.asked(text));
        if (asked.stream().anyMatch(a -> !POLITE.contains(a.facet()))) {
            asked.removeIf(a -> POLITE.contains(a.facet()));
        }
        if (asked.isEmpty() && IS_IT.matcher(text).find()) {
            asked.add(new Asked(Facet.PRICE, "", List.of()));
        }
        products.forEach(product -> addNamed(text, product, asked));
        if (!products.isEmpty() || asked.stream().noneMatch(a -> a.facet() == Facet.ADVICE)) {
            StrictQuestions.read(text, titles(products), sheet(products), asked);
        }
        leaveToMeasured(Plain.of(text), asked);
        addTemperature(text, products, asked);
        products.stream().limit(1).forEach(product -> OwnWords.leaveToOptions(product, asked));
        if (products.size() > 1 && asked.stream().anyMatch(a -> a.facet() == Facet.COMPARE)) {
            // "有什么区别" asks for no other products, "which is better, and is it any good" for nothing more.
            asked.removeIf(a -> a.facet() == Facet.ADVICE || a.facet() == Facet.OVERVIEW);
        }
        OwnWords.leaveToTitles(text, products, wish, asked);
        leaveToWhatIsThere(text, asked);
        leaveToWhatIsNamed(text, products, asked);
        return asked;
    }

    static String titles(List<ProductView> products) {
        return Plain.of(products.stream().map(p -> p.doc().title(Lang.ZH) + " " + p.doc().title(Lang.EN))
                .collect(Collectors.joining(" ")));
    }

    private static List<String> sheet(List<ProductView> products) {
        return products.stream().flatMap(product -> product.doc().attributes().keySet().stream()).toList();
    }

    /** In a clause that asks whether there is something, what is named is asked for, and not the product's stock. */
    private void leaveToWhatIsThere(String text, List<Asked> asked) {
        List<List<Asked>> clauses = CLAUSE.splitAsStream(text).map(lexicon::asked)
                .filter(clause -> clause.stream().anyMatch(a -> a.facet() == Facet.STOCK)).toList();
        boolean elsewhere = !clauses.isEmpty() && clauses.stream().allMatch(clause -> clause.stream()
                .anyMatch(a -> OF_SOMETHING_ELSE.contains(a.facet()) && asked.stream().anyMatch(kept -> isSame(kept, a)))
                && clause.stream().filter(a -> a.facet() == Facet.STOCK).allMatch(a -> WHETHER.contains(a.words())));
        asked.removeIf(a -> elsewhere && a.facet() == Facet.STOCK);
    }

    /** "有什么过敏原" seeks no advice and "降噪怎么样" no account of the whole: what is named is asked for. */
    private void leaveToWhatIsNamed(String text, List<ProductView> products, List<Asked> asked) {
        boolean facts = !products.isEmpty() && asked.stream().anyMatch(a -> a.facet().isFact());
        asked.removeIf(a -> facts && a.facet() == Facet.ADVICE && a.words().equals("有什么"));
        boolean beside = CLAUSE.splitAsStream(text).map(lexicon::asked)
                .filter(clause -> clause.stream().anyMatch(a -> a.facet() == Facet.OVERVIEW))
                .allMatch(clause -> clause.stream().anyMatch(a -> a.facet() == Facet.ATTRIBUTE));
        asked.removeIf(a -> facts && beside && a.facet() == Facet.OVERVIEW);
    }

    /** "容量多大" asks for the capacity, and for no dimensions. */
    private static void leaveToMeasured(String plain, List<Asked> asked) {
        asked.removeIf(a -> a.words().equals("多大")
                && asked.stream().anyMatch(b -> b.facet() == Facet.ATTRIBUTE && plain.contains(b.words() + "多大")));
    }

    private static boolean isSame(Asked a, Asked b) {
        return a.facet() == b.facet() && a.attributes().equals(b.attributes());
    }

    /** "-40 度能穿不": a temperature below zero is asked about to hear whether it will do. */
    private static void addTemperature(String text, List<ProductView> products, List<Asked> asked) {
        boolean rated = products.stream().anyMatch(p -> new AttributeFacts(p.doc(), Lang.EN).find(WARMTH).isPresent());
        boolean named = asked.stream().anyMatch(a -> a.attributes().contains(WARMTH.words()));
        if (rated && !named && Warmth.asked(text).filter(t -> t.signum() < 0 || asked.isEmpty()).isPresent()) {
            asked.add(WARMTH);
        }
    }

    /** Attributes that the message calls by the very name the merchant gave them. */
    private static void addNamed(String text, ProductView product, List<Asked> asked) {
        String plain = Plain.of(text);
        for (Lang lang : Lang.values()) {
            for (String name : product.doc().attributes(lang).keySet()) {
                String called = Plain.of(name);
                boolean said = !called.isBlank()
                        && (Plain.isHan(called.charAt(1)) ? plain.contains(called.strip()) : plain.contains(called));
                if (said && !isIdle(called) && asked.stream().noneMatch(a -> covers(a, name))) {
                    asked.add(Asked.attribute(name));
                }
            }
        }
    }

    /** A merchant may call a line "For": the word alone asks nothing. */
    private static boolean isIdle(String called) {
        return NameTokens.of(called).isEmpty();
    }

    private static boolean covers(Asked asked, String name) {
        return asked.names().stream().anyMatch(name::equalsIgnoreCase);
    }
}
