package dev.daogou.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.shared.Lang;
import dev.daogou.shared.WordList;

/**
 * Something a person's health or conscience may hang on: a substance that may be in a product, people it may not be for, a way
 * of eating. Read from {@code guard/contents.txt}.
 *
 * @param names of all of it: the first in Chinese, the second in English
 * @param members what counts among it, in either language
 * @param mention them, in a folded text
 * @param denied a folded text says that there is none of it at all, and can mean nothing else
 * @param perhapsDenied the same at its widest
 */
public record Concern(Kind kind, List<String> names, List<String> members, Pattern mention, Pattern denied,
        Pattern perhapsDenied) {

    public enum Kind {
        SUBSTANCE, PERSON, DIET
    }

    /** Whoever is allergic and does not say to what. */
    public static final String ALLERGIC = "过敏的人";

    /** "Peanut flavour", "milk white": a taste or a colour says nothing of what is in it. */
    private static final String NO_TASTE = "(?!\\p{IsHan}{0,2}[味色])";
    /** Cocoa butter is no dairy. */
    private static final Map<String, String> OF_PLANTS = Map.of("butter", "(?<!cocoa )(?<!shea )(?<!peanut )butter");
    private static final List<Concern> ALL = read();

    /** The one of this Chinese name. */
    public static Concern called(String zh) {
        return ALL.stream().filter(c -> c.zh().equals(zh)).findFirst().orElseThrow();
    }

    /** Those a text names, in the order of the list. */
    public static List<Concern> in(String text, Kind kind) {
        String folded = Contains.folded(text);
        return ALL.stream().filter(c -> c.kind == kind && c.isNamedIn(folded)).toList();
    }

    static List<Concern> in(String folded) {
        return ALL.stream().filter(c -> c.isNamedIn(folded)).toList();
    }

    static List<Concern> all() {
        return ALL;
    }

    /** In what is {@link Contains#folded}. */
    boolean isNamedIn(String folded) {
        return mention.matcher(folded).find();
    }

    public String zh() {
        return names.get(0);
    }

    public String en() {
        return names.get(1);
    }

    /** All that speak of it, in either language. */
    public List<String> words() {
        return Stream.concat(names.stream(), members.stream()).toList();
    }

    public String name(Lang lang) {
        return lang == Lang.ZH ? zh() : en();
    }

    /** With the word that a text has for it: {@code 小麦(麸质)}. */
    public String nameIn(String text, Lang lang) {
        return member(text).filter(word -> Lang.ofText(word) == lang)
                .map(word -> word + (lang == Lang.ZH ? "(" : " (") + name(lang) + ")").orElse(name(lang));
    }

    /** The same where one of its members is meant: what denies that member then denies enough. */
    public Concern asIn(String text) {
        List<String> deniable = Stream.concat(names.stream(), member(text).stream()).toList();
        return member(text).isEmpty() ? this : new Concern(kind, names, members, mention(words().stream()), deniable);
    }

    private Optional<String> member(String text) {
        String folded = Contains.folded(text);
        return Pattern.compile(mention(names.stream())).matcher(folded).find()
                ? Optional.empty()
                : members.stream().filter(word -> Pattern.compile(mention(Stream.of(word))).matcher(folded).find())
                        .max(Comparator.comparingInt(String::length));
    }

    /** Whether a text names it. */
    public boolean isIn(String text) {
        return isNamedIn(Contains.folded(text));
    }

    private static List<Concern> read() {
        List<Concern> all = new ArrayList<>();
        Kind kind = null;
        for (String line : WordList.of("guard/contents.txt")) {
            if (line.startsWith("[")) {
                kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(java.util.Locale.ROOT));
            } else {
                all.add(of(kind, line.split("\\s*=\\s*", 2)));
            }
        }
        return List.copyOf(all);
    }

    private static Concern of(Kind kind, String... sides) {
        List<String> names = List.of(sides[0].split("\\s*\\|\\s*"));
        List<String> members = List.of(sides[1].split("\\s*,\\s*"));
        return new Concern(kind, names, members, mention(Stream.concat(names.stream(), members.stream())), names);
    }

    private Concern(Kind kind, List<String> names, List<String> members, String mention, List<String> deniable) {
        this(kind, names, members, Pattern.compile(mention), Contains.surely(mention(deniable.stream())),
                Contains.perhaps(mention));
    }

    private static String mention(Stream<String> words) {
        List<String> folded = words.map(Contains::folded).toList();
        String latin = folded.stream().filter(word -> word.charAt(0) < 128)
                .map(word -> OF_PLANTS.getOrDefault(word, Pattern.quote(word)))
                .collect(Collectors.joining("|"));
        String han = folded.stream().filter(word -> word.charAt(0) >= 128).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String alone = latin.isEmpty() ? "" : "(?<![a-z])(?:" + latin + ")(?![a-z])";
        String anywhere = han.isEmpty() ? "" : "(?:" + han + ")" + NO_TASTE;
        return "(?:" + alone + (alone.isEmpty() || anywhere.isEmpty() ? "" : "|") + anywhere + ")";
    }
}
