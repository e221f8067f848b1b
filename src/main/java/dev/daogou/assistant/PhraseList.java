package dev.daogou.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.daogou.shared.Lang;

/** Phrases of every language from {@code chat/<name>.<lang>.txt}: people write "ok" and "好的" in one conversation. */
final class PhraseList {

    /** "嗯嗯嗯" is "嗯", "停停停" is "停". */
    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+");
    /** Skin tones and presentation selectors do not change what an emoji says. */
    private static final Pattern EMOJI_DRESS = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}\\uFE0F\\uFE0E]");
    private static final Pattern EDGE = Pattern
            .compile("^[\\p{P}\\p{Sk}\\s~]++|(?<![\\p{P}\\p{Sk}\\s~])[\\p{P}\\p{Sk}\\s~]++$");

    /** "好的，谢谢", "perfect, thanks": what stands between is no part of either. */
    private static final Pattern SEPARATOR = Pattern.compile("[,;.!~\u3001\u3002]+|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    private final Set<String> phrases = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>();

    PhraseList(String name) {
        for (Lang lang : Lang.values()) {
            read("chat/" + name + "." + lang.code() + ".txt");
        }
    }

    /** Whether the message, but for punctuation, case and repetition, is one of the phrases, or several and nothing else. */
    boolean isWhole(String message) {
        if (isOne(message)) {
            return true;
        }
        List<String> parts = SEPARATOR.splitAsStream(plain(message)).filter(part -> !part.isBlank()).toList();
        return !parts.isEmpty() && parts.stream().allMatch(this::isOne);
    }

    private boolean isOne(String message) {
        String bare = bare(message);
        if (phrases.contains(bare)) {
            return true;
        }
        var repeated = REPEATED.matcher(bare);
        return repeated.matches() && phrases.contains(repeated.group(1));
    }

    /** Whether the message begins with one of the phrases, or is as a whole one of the patterns. */
    boolean begins(String message) {
        String bare = bare(message);
        return phrases.stream().anyMatch(phrase -> bare.startsWith(phrase) && endsAWord(bare, phrase))
                || patterns.stream().anyMatch(pattern -> pattern.matcher(bare).matches());
    }

    private static boolean endsAWord(String text, String phrase) {
        return text.length() == phrase.length() || phrase.charAt(phrase.length() - 1) > 0x7f
                || !Character.isLetterOrDigit(text.charAt(phrase.length()));
    }

    private static String plain(String message) {
        String text = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('’', '\'');
        return EMOJI_DRESS.matcher(text).replaceAll("");
    }

    private static String bare(String message) {
        String plain = plain(message);
        // A message that is a question stays one: "ok?" asks, "ok!" listens.
        boolean asks = plain.strip().endsWith("?");
        String bare = EDGE.matcher(plain).replaceAll("").replaceAll("[\\s,-]+", " ");
        return asks ? bare + "?" : bare;
    }

    private void read(String file) {
        try (InputStream in = PhraseList.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private void add(String line) {
        if (line.startsWith("~")) {
            patterns.add(Pattern.compile(line.substring(1)));
        } else {
            phrases.add(bare(line));
        }
    }
}
