package dev.daogou.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of authored language.
 *
 * @param text     the whole file
 * @param sections what stands under each {@code ## heading}, by heading, stripped
 */
public record Prompt(String text, Map<String, String> sections) {

    static Prompt parse(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String heading = null;
        StringBuilder body = new StringBuilder();
        for (String line : (text + "\n## ").lines().toList()) {
            if (line.startsWith("## ")) {
                if (heading != null) {
                    sections.put(heading, body.toString().strip());
                }
                heading = line.substring(3).strip();
                body.setLength(0);
            } else {
                body.append(line).append('\n');
            }
        }
        return new Prompt(text, sections);
    }

    /** The same with the sections that it lacks from another: what a shop wrote before we asked for more goes on speaking. */
    Prompt with(Prompt other) {
        Map<String, String> both = new LinkedHashMap<>(other.sections);
        both.putAll(sections);
        return new Prompt(text, both);
    }

    /** @throws IllegalArgumentException naming the section that the file lacks */
    public String section(String heading) {
        String section = sections.get(heading);
        if (section == null) {
            throw new IllegalArgumentException("the prompt lacks the section '## " + heading + "'");
        }
        return section;
    }

    /** The words of a section, separated by white space. */
    public List<String> words(String heading) {
        return Arrays.stream(section(heading).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** The items of a section's list, one after each {@code - }. */
    public List<String> items(String heading) {
        return section(heading).lines().filter(line -> line.startsWith("- ")).map(line -> line.substring(2).strip()).toList();
    }
}
