package dev.daogou.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names what a call does by the door's own address, so that a new door is in the trail without being thought of. Reading
 * counts for conversations alone, which hold what people said.
 */
public final class Deeds {

    private static final String ROOT = "/api/v1/";
    private static final String CONVERSATION = "conversation";
    /** Where the shop's people write. What else there is, such as asking a question of the assistant, changes nothing. */
    private static final Set<String> AREAS = Set.of("shop", "console");

    /** Writes that leave nothing behind, or nothing but what somebody's own screen shows. */
    public static final Set<String> QUIET = Set.of("POST /api/v1/shop/trial",
            "POST /api/v1/shop/offers/explain", "POST /api/v1/shop/articles/preview",
            "PUT /api/v1/console/presence", "POST /api/v1/console/shop-key", "POST /api/v1/console/welcome",
            "POST /api/v1/console/conversations/{cid}/drafts/{did}/used",
            "POST /api/v1/console/conversations/{cid}/hints/{hid}/used",
            "POST /api/v1/console/conversations/{cid}/hints/{hid}/dismissed",
            "POST /api/v1/console/conversations/{cid}/hints/{hid}/reopened");

    private static final Map<String, Deed> OWN_NAMES = Map.of(
            "POST /api/v1/console/session", new Deed("sign_in", "session", null),
            "DELETE /api/v1/console/session", new Deed("sign_out", "session", null),
            "POST /api/v1/console/welcome/accept", new Deed("join", "session", null));

    /** A collection below a thing, by what adding to it is called. */
    private static final Map<String, String> ADDING = Map.of("messages", "reply", "notes", "note", "invitation", "invite",
            "pictures", "add_picture", "grants", "grant", "examples", "add");

    private Deeds() {}

    /**
     * @param template the door's path, with its parameters in braces
     * @param given what the parameters are
     */
    public static Optional<Deed> of(String method, String template, Map<String, String> given) {
        String door = method + " " + template;
        if (OWN_NAMES.containsKey(door)) {
            return Optional.of(OWN_NAMES.get(door));
        }
        if (QUIET.contains(door) || !template.startsWith(ROOT)) {
            return Optional.empty();
        }
        List<String> path = Arrays.asList(template.substring(ROOT.length()).split("/"));
        boolean theirs = AREAS.contains(path.get(0));
        List<String> thing = theirs ? path.subList(1, path.size()) : path;
        if (thing.isEmpty()) {
            return Optional.empty();
        }
        String kind = singular(thing.get(0));
        String id = thing.stream().skip(1).flatMap(part -> parameter(part).stream()).findFirst().map(given::get).orElse(null);
        if (method.equals("GET")) {
            return kind.equals(CONVERSATION) && id != null
                    ? Optional.of(new Deed(Deed.READ, kind, id))
                    : Optional.empty();
        }
        boolean makesShops = kind.equals("shop") && !theirs;
        boolean erases = kind.equals(CONVERSATION) && method.equals("DELETE");
        return theirs || makesShops || erases ? Optional.of(new Deed(action(method, thing), kind, id)) : Optional.empty();
    }

    private static String action(String method, List<String> thing) {
        Optional<String> verb = literals(thing).reduce((first, second) -> second);
        if (method.equals("POST") && verb.isPresent()) {
            return ADDING.getOrDefault(verb.get(), verb.get());
        }
        return switch (method) {
            case "POST" -> "add";
            case "DELETE" -> "remove";
            default -> "change";
        };
    }

    /** The words of a path after its first. */
    private static Stream<String> literals(List<String> thing) {
        return thing.stream().skip(1).filter(part -> parameter(part).isEmpty());
    }

    private static Optional<String> parameter(String part) {
        return part.startsWith("{")
                ? Optional.of(part.substring(1, part.length() - 1).split(":")[0].strip())
                : Optional.empty();
    }

    private static String singular(String collection) {
        if (collection.endsWith("ies")) {
            return collection.substring(0, collection.length() - 3) + "y";
        }
        return collection.endsWith("s") && !collection.equals("settings")
                ? collection.substring(0, collection.length() - 1)
                : collection;
    }
}
