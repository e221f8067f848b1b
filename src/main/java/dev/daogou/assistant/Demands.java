package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Concern;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** All that a visitor has asked of a product so far in a conversation; what is said later counts instead of what was before. */
record Demands(List<Demand> all) {

    static final Demands NONE = new Demands(List.of());

    /** "要防水的", "it must be waterproof": a wish, where a bare word only asks. */
    private static final Pattern WISHED = Pattern.compile(
            "(?<!不)(?:想要|需要|必须|一定要|得是|要(?!不|钱|多少|是|么|吗)).*的|\\b(?:need|needs|must|has to|have to|looking for)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE = Pattern.compile("[,，、。;；!！?？\\n]+|\\.(?!\\d)");

    /**
     * @param said by the visitor of products of this sort, oldest first
     * @param ever said by them of anything: what health asks for holds for all
     * @param focus the product they look at, or {@code null}
     */
    static Demands of(List<String> said, List<String> ever, ProductView focus, Lexicon lexicon) {
        var all = new ArrayList<Demand>();
        List<Concern> concerns = ever.stream().flatMap(text -> Need.of(text).concerns().stream()).distinct().toList();
        Need need = said.stream().map(Need::of).reduce(Need.NONE, (earlier, later) -> later.over(earlier))
                .with(concerns);
        if (!need.withoutPrice().equals(Need.NONE)) {
            all.add(new Demand.Suited(need.withoutPrice(), Lang.ZH));
        }
        if (focus != null) {
            all.addAll(forms(said, focus, lexicon));
        }
        features(said, lexicon).forEach(asked -> all.add(new Demand.Feature(asked)));
        if (need.hasPrice()) {
            all.add(new Demand.Budget(need));
        }
        return new Demands(List.copyOf(all));
    }

    Demands and(Demand more) {
        return new Demands(Stream.concat(all.stream(), Stream.of(more)).toList());
    }

    private static List<Demand> forms(List<String> said, ProductView focus, Lexicon lexicon) {
        Map<String, Set<String>> wished = new LinkedHashMap<>();
        Map<String, List<String>> colours = new LinkedHashMap<>();
        for (String text : said) {
            String unpriced = Need.unpriced(text);
            wished.putAll(named(Wishes.of(focus, unpriced, lexicon).options(), unpriced));
            Map<String, List<String>> named = lexicon.colours(unpriced);
            if (!named.isEmpty()) {
                colours.clear();
                colours.putAll(named);
            }
        }
        List<String> hues = colours.values().stream().flatMap(List::stream).toList();
        var forms = new ArrayList<Demand>();
        wished.forEach((name, values) -> {
            Set<String> both = new LinkedHashSet<>(values);
            values.forEach(value -> List.of(Lang.values()).forEach(lang -> both.add(focus.doc().option(value, lang))));
            forms.add(new Demand.Form(name, both, UnknownWishes.isColour(name) ? hues : List.of(),
                    String.join("/", values)));
        });
        boolean elsewhere = !hues.isEmpty() && wished.keySet().stream().noneMatch(UnknownWishes::isColour);
        Optional<String> colour = focus.offers().stream().flatMap(o -> o.options().keySet().stream())
                .filter(UnknownWishes::isColour).findFirst();
        if (elsewhere && colour.isPresent()) {
            forms.add(new Demand.Form(colour.get(), Set.of(), hues, String.join("/", colours.keySet())));
        }
        return forms;
    }

    /** "Frame colour black" wants no black lens, though there is one. */
    private static Map<String, Set<String>> named(Map<String, Set<String>> wished, String text) {
        Map<String, Set<String>> named = new LinkedHashMap<>(wished);
        String plain = Plain.of(text);
        named.keySet().removeIf(name -> !plain.contains(Plain.of(name).strip()) && wished.entrySet().stream()
                .anyMatch(other -> plain.contains(Plain.of(other.getKey()).strip())
                        && other.getValue().equals(wished.get(name))));
        return named;
    }

    private static Set<Asked> features(List<String> said, Lexicon lexicon) {
        Set<Asked> features = new LinkedHashSet<>();
        said.stream().flatMap(CLAUSE::splitAsStream).filter(clause -> WISHED.matcher(clause).find())
                .flatMap(clause -> lexicon.asked(clause).stream())
                .filter(asked -> asked.facet() == Facet.ATTRIBUTE && !asked.isStrict()).forEach(features::add);
        return features;
    }

    boolean areMet(ProductView product, OfferView offer, Set<Demand> leftOut) {
        return all.stream().allMatch(demand -> leftOut.contains(demand) || demand.isMet(product, offer));
    }

    /**
     * What to leave out, the mildest first: nothing; then each demand that may be left out, alone, in the order of
     * {@link Demand#leftOut}: colour, other forms, features, the price; then the first two together, the first three, and so on.
     */
    List<Set<Demand>> leftOut() {
        List<Demand> order = all.stream().filter(demand -> demand.leftOut() != Demand.NEVER)
                .sorted(Comparator.comparingInt(Demand::leftOut)).toList();
        var steps = new ArrayList<Set<Demand>>();
        steps.add(Set.of());
        order.forEach(demand -> steps.add(Set.of(demand)));
        for (int many = 2; many <= order.size(); many++) {
            steps.add(new HashSet<>(order.subList(0, many)));
        }
        return steps;
    }
}
