package dev.daogou.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.daogou.shared.Lang;
import dev.daogou.trust.RetailTruth.Form;

/** Questions over the retail catalogue: a form by its options, which forms there are, one that is none, what no row says. */
final class RetailQuestions {

    private static final List<String> FORM = List.of("How much is the %s and is it in stock?",
            "is the %s available? what's the price",
            "price and availability of the %s please", "Do you have the %s, and for how much?",
            "hi, what does the %s cost, is it in stock");
    private static final List<String> PRICE = List.of("How much is the %s?", "what does the %s cost", "price of the %s?");
    private static final List<String> STOCK = List.of("Is the %s in stock?", "do you have the %s", "is the %s available");
    private static final List<String> MISSING = List.of("What's the warranty on the %s?", "how heavy is the %s",
            "where is the %s made?", "what does the %s weigh");

    private final RetailTruth truth;
    private final Ways ways;

    RetailQuestions(RetailTruth truth, Ways ways) {
        this.truth = truth;
        this.ways = ways;
    }

    List<TrueQuestion> all() {
        var all = new ArrayList<TrueQuestion>();
        int turn = 0;
        for (var product : truth.products().entrySet()) {
            String name = product.getKey();
            Form form = ways.one(product.getValue());
            String said = said(form);
            switch (turn % 3) {
                case 0 -> all.add(ask("price, retail", FORM, said, truth.priceAndStock(form, true)));
                case 1 -> all.add(ask("price, retail", PRICE, said, Due.of(form.price()).onlyAmounts(List.of(form.price()))));
                default -> all.add(ask("stock, retail", STOCK, said, truth.priceAndStock(form, false)));
            }
            if (turn % 3 == 0) {
                all.add(choices(name));
            } else if (turn % 3 == 1) {
                none(name).ifPresent(all::add);
            } else {
                all.add(ask("missing attribute, retail", List.of(MISSING.get(turn / 3 % MISSING.size())),
                        name.toLowerCase(Locale.ROOT), Due.missing(turn / 3 % 2 == 0 ? "Warranty" : "Weight")));
            }
            if (turn % 4 == 0) {
                all.add(bigger(name, form));
            }
            turn++;
        }
        all.removeIf(Objects::isNull);
        return all;
    }

    private TrueQuestion ask(String kind, List<String> how, String thing, Due due) {
        return new TrueQuestion(kind, Lang.EN, null, List.of(), ways.one(how).formatted(thing), due, thing);
    }

    /** As a shopper says it: "black 1000ml glass water bottle", "waterproof size 9 hiking boots, not cordless". */
    static String said(Form form) {
        var before = new ArrayList<String>();
        var behind = new ArrayList<String>();
        form.options().forEach((option, value) -> {
            switch (value) {
                case "yes" -> before.add(option.equals("waterproof") ? "waterproof" : "water resistant");
                case "no" -> behind.add(option.equals("waterproof") ? "not waterproof" : "not water resistant");
                case "none" -> behind.add("no " + option);
                default -> before.add(worded(option, value));
            }
        });
        return String.join(" ", before) + " " + form.product().toLowerCase(Locale.ROOT)
                + (behind.isEmpty() ? "" : ", " + String.join(", ", behind));
    }

    private static String worded(String option, String value) {
        if (option.endsWith(" color")) {
            return value + " " + option.replace(" color", "");
        }
        if (value.length() <= 3 && option.contains("size")) {
            return "size " + value;
        }
        boolean bare = value.length() <= 4 && !option.equals("color");
        return bare || option.matches("ventilation|brightness|speed settings") ? value + " " + option : value;
    }

    private TrueQuestion choices(String name) {
        String option = ways.one(List.copyOf(truth.products().get(name).get(0).options().keySet()));
        if (truth.values(name, option).contains("yes")) {
            return null;
        }
        return ask("variant, retail",
                List.of("Which " + option + " options does the %s have?", "what " + option + "s does the %s come in"),
                name.toLowerCase(Locale.ROOT), Due.of(truth.values(name, option)));
    }

    /** Two values of which each exists, but never together. */
    private Optional<TrueQuestion> none(String name) {
        List<String> options = List.copyOf(truth.products().get(name).get(0).options().keySet());
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                for (String a : truth.values(name, options.get(i))) {
                    for (String b : truth.values(name, options.get(j))) {
                        var wish = new LinkedHashMap<String, String>(Map.of(options.get(i), a, options.get(j), b));
                        if (a.length() > 4 && b.length() > 4 && truth.forms(name, wish).isEmpty()) {
                            return Optional
                                    .of(ask("variant, retail", PRICE, a + " " + b + " " + name.toLowerCase(Locale.ROOT),
                                            Due.of("there is no").onlyAmounts(List.of())));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Another form asked for by what differs alone. */
    private TrueQuestion bigger(String name, Form form) {
        for (Form other : truth.products().get(name)) {
            List<String> differs = form.options().keySet().stream()
                    .filter(o -> !form.options().get(o).equals(other.options().get(o))).toList();
            String value = differs.isEmpty() ? "" : other.options().get(differs.get(0));
            if (differs.size() == 1 && value.length() > 3 && !value.equals("none")) {
                var before = TrueQuestion.said("How much is the " + said(form) + "?",
                        name + " — it costs " + form.price() + ".");
                return ask("variant by what was said before, retail", List.of("and the %s one?", "what about the %s one"),
                        value,
                        Due.of(other.price()).onlyAmounts(List.of(other.price()))).after(before);
            }
        }
        return null;
    }
}
