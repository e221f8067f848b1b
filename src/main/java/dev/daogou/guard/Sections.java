package dev.daogou.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.daogou.shared.WordList;

/** A bundled list of regular expressions under headings in brackets; {@code <n>} stands for a number. */
final class Sections {

    private final Map<String, List<Pattern>> sections = new HashMap<>();

    Sections(String resource) {
        List<Pattern> lines = List.of();
        for (String line : WordList.of(resource)) {
            if (line.matches("\\[\\w+]")) {
                lines = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), lines);
            } else {
                lines.add(Pattern.compile(line.replace("<n>", Claims.NUMBER)));
            }
        }
    }

    List<Pattern> of(String section) {
        return sections.get(section);
    }

    /** @param text in lower case */
    boolean has(String section, String text) {
        return of(section).stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
