package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.daogou.guard.Concern;
import dev.daogou.guard.Concern.Kind;

/** Reads from a message what is asked that nobody may guess: whether a substance is in it, whether it is for somebody. */
final class StrictQuestions {

    private static final Pattern MAY = Pattern.compile(
            "能|可以|可不可以|适合|敢|安全|行吗|行不行|会不会|\\b(?:can|could|may|safe|suitable|ok|okay|good for|fine|should|risk)\\b");
    /** How a substance is asked after; without a data sheet that lists what is in it, "any nuts?" asks for goods. */
    private static final String SURELY = "(?:含|过敏|无|免).{0,6}%1$s|%1$s.{0,6}(?:过敏|成分|不耐)|contain\\w*[^.?!]{0,24}%1$s|%1$s[- ]?free\\b"
            + "|free (?:of|from)[^.?!]{0,16}%1$s|allerg\\w+[^.?!]{0,24}%1$s|%1$s[^.?!]{0,10}(?:allerg|intoleran)"
            + "|without (?:any )?%1$s|traces? of %1$s|(?=.{0,3}过敏)%1$s";
    private static final String PERHAPS = "(?:有|放|加)(?:没有|不)?(?:了|任何)?%1$s(?:成分)?\\s*(?:吗|么|没|吧|\\?|$)"
            + "|\\b(?:any|has|have|there)(?: any)? %1$s\\b|^[\\s\\p{Punct}]*%1$s[\\s\\p{Punct}]*$|%1$s in (?:it|this|these|them|there)\\b";
    private static final Pattern EATING = Pattern.compile("过敏|致敏|配料|成分|allerg|ingredient", Pattern.CASE_INSENSITIVE);
    /** What the plainer word list hears in the same words. */
    private static final Set<String> SAME_WORDS = Set.of("Allergens", "过敏原", "Ingredients", "配料", "Suitable for", "适用人群",
            "Sugar",
            "糖含量");
    private static final Set<String> HOLLOW = Set.of("有没有", "有吗", "还有吗", "do you have", "is there", "are there any", "能穿吗");

    private static final Pattern MEASURED = Pattern.compile("多少|多不多|how much|content|含糖量");

    private StrictQuestions() {}

    /** Adds what is asked strictly, and takes out what the same words were taken for. */
    static void read(String text, String titles, List<String> sheet, List<Asked> asked) {
        String folded = text.toLowerCase(Locale.ROOT);
        List<Asked> strict = new ArrayList<>();
        boolean eaten = sheet.stream().anyMatch(name -> EATING.matcher(name).find());
        Concern.in(text, Kind.SUBSTANCE).stream().filter(c -> isAsked(c, folded, eaten))
                .forEach(c -> strict.add(asked(Facet.CONTAINS, c)));
        if (strict.size() > 1) {
            // "With a milk allergy, can I eat these macadamias?" asks after milk.
            strict.removeIf(a -> Concern.called(a.words()).isIn(titles));
        }
        boolean substance = !strict.isEmpty();
        if (MAY.matcher(folded).find()) {
            Concern.in(text, Kind.PERSON).stream().filter(c -> !substance || !Concern.ALLERGIC.equals(c.zh()))
                    .forEach(c -> strict.add(asked(Facet.SUITS, c)));
        }
        Concern.in(text, Kind.DIET).forEach(c -> strict.add(asked(Facet.SUITS, c)));
        if (!strict.isEmpty()) {
            asked.removeIf(a -> HOLLOW.contains(a.words())
                    || a.facet() == Facet.ATTRIBUTE && a.attributes().stream().limit(2).anyMatch(SAME_WORDS::contains)
                            && !isMeasured(a));
            asked.addAll(strict);
        }
    }

    /** "How much sugar" is a figure beside whatever else is asked of what is in it. */
    private static boolean isMeasured(Asked asked) {
        return MEASURED.matcher(asked.words()).find();
    }

    private static boolean isAsked(Concern concern, String folded, boolean eaten) {
        String mention = concern.mention().pattern();
        return Pattern.compile(SURELY.formatted(mention)).matcher(folded).find()
                || eaten && Pattern.compile(PERHAPS.formatted(mention)).matcher(folded).find();
    }

    private static Asked asked(Facet facet, Concern concern) {
        return new Asked(facet, concern.zh(), concern.words());
    }
}
