package dev.daogou.assistant;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductName;
import dev.daogou.shared.Plain;

/**
 * A product that a text may be speaking of.
 *
 * @param weight how telling the shared words are: the sum of their rarities among all names
 * @param share of its best-matched title's weight, 0..1
 * @param tokens the shared ones
 * @param rare those of them that stand in at most two names
 */
record Mention(ProductName name, double weight, double share, Set<String> tokens, Set<String> rare) {

    /** Enough of the name stands in the text to be that product and no other. */
    boolean named() {
        return share >= 0.5 || !rare.isEmpty() && tokens.size() >= 2 || tokens.stream().anyMatch(Mention::isModel);
    }

    /** One telling word, which might also be an ordinary one. */
    boolean hinted() {
        return !rare.isEmpty();
    }

    /** Little of the name was said, or all but the model that tells it from its sisters. */
    boolean isPart() {
        boolean model = Stream.concat(Stream.of(name.title()), name.translatedTitles().stream()).filter(Objects::nonNull)
                .flatMap(title -> Plain.words(Plain.of(title)).stream()).anyMatch(Mention::isModel);
        return share < 0.5 || model && tokens.stream().noneMatch(Mention::isModel);
    }

    /** {@code x7}, {@code s5}, {@code 20000}: figures in a name are not used for anything else. */
    static boolean isModel(String token) {
        return token.length() >= 2 && Character.isLetter(token.charAt(0)) && token.chars().anyMatch(Character::isDigit);
    }
}
