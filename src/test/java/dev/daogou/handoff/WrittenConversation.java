package dev.daogou.handoff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import dev.daogou.shared.Lang;

/**
 * A conversation of our own, and whether its last message should bring in a person.
 *
 * @param reason for a person, as on the wire; of one that needs none, the trap it sets
 */
record WrittenConversation(String id, Lang lang, boolean handOff, String reason, List<Map<String, String>> lines) {

    private static final Map<Character, String> AUTHORS = Map.of('v', "visitor", 'a', "assistant", 'p', "agent");

    /** Rules may be tuned on it: the SHA-1 of its id begins 0–7. */
    boolean tuned() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).charAt(0) < '8';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean wish() {
        return handOff && reason.equals(HandoffReason.WANTS_HUMAN.code());
    }

    String last() {
        return lines.get(lines.size() - 1).get("text");
    }

    List<Map<String, String>> history() {
        return lines.subList(0, lines.size() - 1);
    }

    static List<WrittenConversation> all() {
        List<WrittenConversation> all = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            String file = "/handoff/conversations." + lang.code() + ".txt";
            try (var lines = new BufferedReader(new InputStreamReader(
                    WrittenConversation.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> read(line, lang, all));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static void read(String line, Lang lang, List<WrittenConversation> all) {
        if (line.startsWith("@")) {
            String[] head = line.substring(1).split(" ", 3);
            all.add(new WrittenConversation(head[0], lang, head[1].equals("yes"), head[2], new ArrayList<>()));
            return;
        }
        all.get(all.size() - 1).lines().add(Map.of("author", AUTHORS.get(line.charAt(0)), "text", line.substring(2)));
    }
}
