package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** More than this many no question speaks of, and what is told by comparing them is told by the likeliest. */
    private static final int MOST_MENTIONS = 256;

    /** @param all how telling the whole of it is; the head counts twice */
    private record Title(int product, String plain, Set<String> tokens, String head, double all) {}

    private final List<ProductName> names;
    /** The place of each product by its id, so that equals stand in the same order everywhere. */
    private final int[] places;
    private final List<Title> titles = new ArrayList<>();
    private final Map<String, int[]> byToken = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    /** How many products are of a kind that is called so. */
    private final Map<String, Integer> kinds = new HashMap<>();
    /** What may be mistyped, by its first letter and its length. */
    private final Map<String, List<String>> bySize = new HashMap<>();

    NameBook(List<ProductName> names) {
        this.names = names;
        this.places = places(names);
        for (int i = 0; i < names.size(); i++) {
            Set<String> tokens = new HashSet<>();
            for (String title : texts(names.get(i))) {
                tokens.addAll(tokens(Plain.of(title)));
            }
            tokens.forEach(token -> frequency.merge(token, 1, Integer::sum));
            String kind = names.get(i).category() == null ? "" : names.get(i).category();
            NameTokens.of(Plain.of(kind)).forEach(token -> kinds.merge(token, 1, Integer::sum));
        }
        for (int i = 0; i < names.size(); i++) {
            for (String title : texts(names.get(i))) {
                titles.add(title(i, Plain.of(title)));
            }
        }
        enter();
    }

    private static int[] places(List<ProductName> names) {
        List<Integer> order = IntStream.range(0, names.size()).boxed()
                .sorted(Comparator.comparing(i -> names.get(i).id())).toList();
        int[] places = new int[names.size()];
        for (int place = 0; place < places.length; place++) {
            places[order.get(place)] = place;
        }
        return places;
    }

    private static List<String> texts(ProductName name) {
        return Stream.concat(Stream.of(name.title()), name.translatedTitles().stream()).filter(Objects::nonNull).toList();
    }

    private static Set<String> tokens(String plain) {
        Set<String> tokens = NameTokens.of(plain);
        // "T-Shirt" is also one word.
        tokens.addAll(NameTokens.ofQuestion(plain));
        return tokens;
    }

    private Title title(int product, String plain) {
        Set<String> tokens = tokens(plain);
        List<String> words = Plain.words(plain);
        String head = words.isEmpty()
                ? ""
                : NameTokens.of(" " + words.get(words.size() - 1) + " ").stream().findFirst().orElse("");
        double all = tokens.stream().mapToDouble(this::rarity).sum() + (head.isEmpty() ? 0 : rarity(head));
        return new Title(product, plain, tokens, head, all);
    }

    private void enter() {
        var entries = new HashMap<String, IntStream.Builder>();
        for (int i = 0; i < titles.size(); i++) {
            for (String token : titles.get(i).tokens) {
                entries.computeIfAbsent(token, t -> IntStream.builder()).add(i);
            }
        }
        entries.forEach((token, in) -> byToken.put(token, in.build().toArray()));
        byToken.keySet().stream().filter(NameBook::mistypable)
                .forEach(token -> bySize.computeIfAbsent(size(token.charAt(0), token.length()), s -> new ArrayList<>())
                        .add(token));
    }

    private static String size(char first, int length) {
        return first + "" + length;
    }

    /** @return the likeliest first, 256 at most */
    List<Mention> mentions(String text) {
        String plain = Plain.of(text);
        return mentions(plain, NameTokens.ofQuestion(plain));
    }

    /** @param asked those of the text's tokens that are still to be explained */
    List<Mention> mentions(String plain, Set<String> asked) {
        Map<String, Double> said = new LinkedHashMap<>();
        asked.forEach(token -> known(token).forEach((known, certainty) -> said.merge(known, certainty, Math::max)));
        if (said.isEmpty()) {
            return List.of();
        }
        var weights = new Weights(titles.size());
        said.forEach((token, certainty) -> weights.add(byToken.get(token), rarity(token) * certainty));
        for (int title : weights.touched()) {
            if (saysWhole(titles.get(title), plain)) {
                weights.of[title] *= 2;
            }
        }
        return likeliest(weights).mapToObj(title -> mention(titles.get(title), said, weights.of[title], plain)).toList();
    }

    /** Of each product the likeliest title. */
    private IntStream likeliest(Weights weights) {
        int[] titleOf = new int[places.length];
        Arrays.fill(titleOf, -1);
        for (int title : weights.touched()) {
            int place = places[titles.get(title).product];
            if (titleOf[place] < 0 || weights.of[title] > weights.of[titleOf[place]]) {
                titleOf[place] = title;
            }
        }
        // The heavier first, then by place, in one number: a large shop has thousands to sort at each question.
        return IntStream.of(weights.touched()).map(title -> places[titles.get(title).product]).distinct()
                .mapToLong(place -> ~((long) Float.floatToIntBits((float) weights.of[titleOf[place]])) << Integer.SIZE | place)
                .sorted().limit(MOST_MENTIONS).mapToInt(key -> titleOf[(int) key]);
    }

    /** A title said in one piece is meant, even where its words and others' stand all over the text. */
    private static boolean saysWhole(Title title, String plain) {
        return title.plain.length() > 4 && plain.contains(title.plain);
    }

    private Mention mention(Title title, Map<String, Double> said, double weight, String plain) {
        Set<String> tokens = said.keySet().stream().filter(title.tokens::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> rare = tokens.stream().filter(this::tells).collect(Collectors.toSet());
        // What a thing is called stands last in English; it counts twice for how much of the name was said.
        double head = tokens.contains(title.head) ? rarity(title.head) : 0;
        double share = saysWhole(title, plain) ? 1 : (weight + head) / title.all;
        return new Mention(names.get(title.product), weight, share, tokens, rare);
    }

    /** What the words said weigh in each title. */
    private static final class Weights {

        private final double[] of;
        private int[] touched = new int[64];
        private int count;

        Weights(int titles) {
            of = new double[titles];
        }

        void add(int[] titles, double weight) {
            for (int title : titles) {
                if (of[title] == 0) {
                    touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
                    touched[count++] = title;
                }
                of[title] += weight;
            }
        }

        int[] touched() {
            return Arrays.copyOf(touched, count);
        }
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
        if (token.length() < SHORTEST_MISTYPED || !mistypable(token)) {
            return Map.of();
        }
        int slips = token.length() >= 9 ? 2 : 1;
        var close = new HashMap<String, Double>();
        for (int length = token.length() - slips; length <= token.length() + slips; length++) {
            for (String candidate : bySize.getOrDefault(size(token.charAt(0), length), List.of())) {
                // "Botle" lost a letter; "spend" is no slip for "speed".
                boolean other = token.length() == SHORTEST_MISTYPED && candidate.length() == SHORTEST_MISTYPED;
                if (!other && Typos.within(token, candidate, slips)) {
                    close.put(candidate, MISTYPED);
                }
            }
        }
        return close;
    }

    /** A figure too many or too few makes another model, not the same one mistyped. */
    private static boolean mistypable(String token) {
        return !Plain.isHan(token.charAt(0))
                && token.chars().noneMatch(Character::isDigit);
    }
}
