package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.ProductName;
import dev.daogou.shared.Plain;

/** All names of a shop's products, to find those that a text speaks of, with typos. Built once for a list of names. */
final class NameBook {

    /** A mistyped word tells less than the right one. */
    private static final double MISTYPED = 0.7;
    private static final int SHORTEST_MISTYPED = 5;

    private static final Pattern MEASURE = Pattern.compile("\\d+(?:\\.\\d+)?[a-z]*");
    private static final Set<String> AUDIENCE = Set.of("男士", "女士", "男款", "女款", "男女", "儿童", "men", "women", "mens", "womens",
            "kid",
            "kids", "unisex");

    private record Title(int product, String plain, Set<String> tokens, String head) {}

    private final List<ProductName> names;
    private final Map<String, List<Title>> byToken = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    /** How many products are of a kind that is called so. */
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    NameBook(List<ProductName> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            var tokens = new HashSet<String>();
            for (String title : titles(names.get(i))) {
                tokens.addAll(enter(i, title));
            }
            tokens.forEach(token -> frequency.merge(token, 1, Integer::sum));
            String kind = names.get(i).category() == null ? "" : names.get(i).category();
            NameTokens.of(Plain.of(kind)).forEach(token -> kinds.merge(token, 1, Integer::sum));
        }
        frequency.keySet().forEach(t -> byFirst.computeIfAbsent(t.charAt(0), first -> new ArrayList<>()).add(t));
    }

    private static List<String> titles(ProductName name) {
        return Stream.concat(Stream.of(name.title()), name.translatedTitles().stream()).filter(Objects::nonNull).toList();
    }

    private Set<String> enter(int product, String text) {
        String plain = Plain.of(text);
        Set<String> tokens = NameTokens.of(plain);
        // "T-Shirt" is also one word.
        tokens.addAll(NameTokens.ofQuestion(plain));
        List<String> words = Plain.words(plain);
        var title = new Title(product, plain, tokens,
                words.isEmpty() ? "" : NameTokens.of(" " + words.get(words.size() - 1) + " ").stream().findFirst().orElse(""));
        tokens.forEach(token -> byToken.computeIfAbsent(token, t -> new ArrayList<>()).add(title));
        return tokens;
    }

    /** @return the likeliest first */
    List<Mention> mentions(String text) {
        String plain = Plain.of(text);
        return mentions(plain, NameTokens.ofQuestion(plain));
    }

    /** @param asked those of the text's tokens that are still to be explained */
    List<Mention> mentions(String plain, Set<String> asked) {
        var matched = new LinkedHashMap<Title, Map<String, Double>>();
        for (String token : asked) {
            known(token).forEach((known, certainty) -> byToken.get(known)
                    .forEach(title -> matched.computeIfAbsent(title, t -> new LinkedHashMap<>())
                            .merge(known, certainty, Math::max)));
        }
        var best = new HashMap<Integer, Mention>();
        matched.forEach((title, tokens) -> best.merge(title.product, mention(title, tokens, plain),
                (a, b) -> a.weight() >= b.weight() ? a : b));
        return best.values().stream().sorted(Comparator.comparingDouble(Mention::weight).reversed()
                .thenComparing(mention -> mention.name().id())).toList();
    }

    private Mention mention(Title title, Map<String, Double> tokens, String plain) {
        double weight = 0;
        double head = 0;
        for (var token : tokens.entrySet()) {
            weight += rarity(token.getKey()) * token.getValue();
            head += token.getKey().equals(title.head) ? rarity(title.head) : 0;
        }
        double all = title.tokens.stream().mapToDouble(this::rarity).sum();
        Set<String> rare = tokens.keySet().stream().filter(this::tells).collect(Collectors.toSet());
        // What a thing is called stands last in English; it counts twice for how much of the name was said.
        double share = (weight + head) / (all + (title.head.isEmpty() ? 0 : rarity(title.head)));
        // A title said in one piece is meant, even where its words and others' stand all over the text.
        boolean whole = plain.contains(title.plain) && title.plain.length() > 4;
        return new Mention(names.get(title.product), whole ? 2 * weight : weight, whole ? 1 : share, tokens.keySet(), rare);
    }

    /** A word of few names; but a size, a sort of people or a kind of thing that the shop has several of tells no product. */
    private boolean tells(String token) {
        return frequency.get(token) <= 2 && !MEASURE.matcher(token).matches() && !AUDIENCE.contains(token)
                && kinds.getOrDefault(token, 0) < 2;
    }

    /** A word for a model, such as {@code s5}, that no name here has. */
    boolean hasNo(String model) {
        return !byToken.containsKey(model);
    }

    private double rarity(String token) {
        return Math.log(1 + (double) names.size() / frequency.get(token));
    }

    private Map<String, Double> known(String token) {
        if (byToken.containsKey(token)) {
            return Map.of(token, 1.0);
        }
        if (token.length() < SHORTEST_MISTYPED || Plain.isHan(token.charAt(0))) {
            return Map.of();
        }
        int slips = token.length() >= 9 ? 2 : 1;
        var close = new HashMap<String, Double>();
        for (String candidate : byFirst.getOrDefault(token.charAt(0), List.of())) {
            // "Botle" lost a letter; "spend" is no slip for "speed".
            boolean other = token.length() == SHORTEST_MISTYPED && candidate.length() == SHORTEST_MISTYPED;
            if (!other && Typos.within(token, candidate, slips)) {
                close.put(candidate, MISTYPED);
            }
        }
        return close;
    }
}
