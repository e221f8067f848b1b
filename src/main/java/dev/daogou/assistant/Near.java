package dev.daogou.assistant;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.daogou.assistant.AttributeFacts.Fact;
import dev.daogou.shared.Lang;
import dev.daogou.shared.WordList;

/** What a data sheet says that comes nearest to something it does not say, by {@code understand/near.txt}. */
final class Near {

    private static final Map<String, List<String>> RELATED = read();
    /** A measure is asked for, and a bare "yes" gives none. */
    private static final Pattern OF_A_MEASURE = Pattern.compile("等级|指数|级别|几级|rating|\\blevel\\b|\\bip[x\\d]",
            Pattern.CASE_INSENSITIVE);

    private Near() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> related = new HashMap<>();
        for (String line : WordList.of("understand/near.txt")) {
            String[] sides = line.split("\\s*=\\s*", 2);
            List<String> near = List.of(sides[1].split("\\|"));
            for (String name : sides[0].split("\\|")) {
                related.put(key(name), near);
            }
        }
        return related;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Fact> to(Asked asked, AttributeFacts sheet) {
        return asked.names().stream().map(name -> RELATED.get(key(name))).filter(names -> names != null)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(name -> Lang.ofText(name) != sheet.lang()))
                .flatMap(name -> sheet.find(Asked.attribute(name)).stream()).filter(Fact::setsNoPrice)
                .findFirst();
    }

    /** Whether a line speaks of the matter and yet does not say what was asked. */
    static boolean isOnlyNear(Asked asked, String text, Fact fact) {
        return OF_A_MEASURE.matcher(asked.words() + " " + text).find() && fact.value().chars().noneMatch(Character::isDigit)
                && !key(fact.name()).equals(key(asked.words()));
    }
}
