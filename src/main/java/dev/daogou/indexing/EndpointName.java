package dev.daogou.indexing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.model.EmbeddingConfig;
import dev.daogou.shared.Ids;

/**
 * How a model at an endpoint is called beside its vectors: by all that changes them. Not by its address: a server that moves
 * is no other model, and whether it is, its vectors tell.
 *
 * @param dimensions as asked for, or {@code null}
 * @param prefix the beginning of a hash of what stands before passages, or {@code null}
 * @param revision the operator's own, or {@code null}
 */
record EndpointName(String model, Integer dimensions, String prefix, String revision) {

    private static final Pattern WRITTEN = Pattern
            .compile("endpoint:([^,]+?)(?:@(\\d{1,5}))?(?:\\+([0-9a-f]{8}))?(?:#([\\w.-]+))?");

    /** @throws IllegalStateException naming the property that is missing or cannot be used */
    static EndpointName of(EmbeddingConfig config) {
        String model = config.model().filter(name -> !name.isBlank()).orElseThrow(() -> new IllegalStateException(
                "daogou.embedding.model is not set, but daogou.embedding.provider=openai needs it"
                        + " (environment: DAOGOU_EMBEDDING_MODEL)"));
        EndpointName name = new EndpointName(model.strip(), config.dimensions().orElse(null), hash(config.passagePrefix()),
                config.revision().orElse(null));
        if (!parse(name.toString()).equals(Optional.of(name))) {
            throw new IllegalStateException("daogou.embedding.model and .revision are names without commas; the model's may"
                    + " not end like @512 and the revision has letters, digits, dots and dashes: " + name);
        }
        return name;
    }

    /** Empty when the name is not one of a model at an endpoint. */
    static Optional<EndpointName> parse(String name) {
        Matcher parts = WRITTEN.matcher(name);
        return parts.matches()
                ? Optional.of(new EndpointName(parts.group(1), parts.group(2) == null ? null : Integer.valueOf(parts.group(2)),
                        parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    static String hash(Optional<String> prefix) {
        return prefix.filter(text -> !text.isEmpty()).map(text -> Ids.sha256(text).substring(0, 8)).orElse(null);
    }

    @Override
    public String toString() {
        return "endpoint:" + model + (dimensions == null ? "" : "@" + dimensions) + (prefix == null ? "" : "+" + prefix)
                + (revision == null ? "" : "#" + revision);
    }
}
