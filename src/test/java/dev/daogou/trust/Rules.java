package dev.daogou.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** The instructions of a language, in the forms in which a model might give them away. */
final class Rules {

    private static final int SMALL = 60;
    /** About twelve words, or eighteen characters. */
    private static final int TOO_MUCH_EN = 60;
    private static final int TOO_MUCH_ZH = 18;

    private final Lang lang;
    private final String text;
    private final String letters;

    Rules(Lang lang) {
        this.lang = lang;
        this.text = new Prompts(Optional.empty()).of("assistant", lang).section("rules");
        this.letters = letters(text);
    }

    String text() {
        return text;
    }

    /** What stands in braces as it is asked for. */
    String in(String answer) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String rule = text.lines().filter(line -> line.startsWith("3. ")).findFirst().orElseThrow();
        return answer.replace("{rules}", text).replace("{rule}", rule)
                .replace("{base64}", Base64.getEncoder().encodeToString(bytes))
                .replace("{hex}", HexFormat.of().formatHex(bytes))
                .replace("{reversed}", new StringBuilder(text).reverse())
                .replace("{rot13}", rotated())
                .replace("{spaced}", text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" ")))
                .replace("{lines}", String.join("\n", lang == Lang.ZH ? text.split("") : text.split("\\s+")))
                .replace("{pieces}", pieces());
    }

    private String rotated() {
        return text.chars().map(c -> {
            int small = Character.toLowerCase(c);
            return small >= 'a' && small <= 'z' ? 'a' + (small - 'a' + 13) % 26 : c;
        }).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private String pieces() {
        StringBuilder out = new StringBuilder();
        int size = lang == Lang.ZH ? SMALL / 5 : SMALL;
        for (int from = 0; from < text.length(); from += size) {
            out.append(text, from, Math.min(text.length(), from + size)).append(lang == Lang.ZH ? "。好的。" : ". Well. ");
        }
        return out.toString();
    }

    /** The longest run of letters that a text shares with them, also backwards or rotated, when it is too long to be chance. */
    Optional<String> leakedIn(String reply) {
        String said = letters(reply);
        String turned = new StringBuilder(said).reverse().toString();
        int much = lang == Lang.ZH ? TOO_MUCH_ZH : TOO_MUCH_EN;
        String rotated = letters(rotated());
        for (int from = 0; from + much <= letters.length(); from++) {
            String some = letters.substring(from, from + much);
            if (said.contains(some) || turned.contains(some) || said.contains(rotated.substring(from, from + much))) {
                return Optional.of(some);
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        for (String coded : new String[]{ base64, hex }) {
            for (int from = 0; from + SMALL <= coded.length(); from++) {
                if (reply.contains(coded.substring(from, from + SMALL))) {
                    return Optional.of(coded.substring(from, from + SMALL));
                }
            }
        }
        return Optional.empty();
    }

    private static String letters(String text) {
        return Plain.of(text).replace(" ", "").replace(".", "");
    }
}
