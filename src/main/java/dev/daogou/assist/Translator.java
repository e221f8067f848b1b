package dev.daogou.assist;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Errands;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;

/** Translates what a visitor and an agent say to each other, by the model; a figure that it changes is seen before anybody is told it. */
@ApplicationScoped
public class Translator {

    private static final String JOB = "translate";

    private final Errands errands;

    Translator(Errands errands) {
        this.errands = errands;
    }

    public boolean available(String shop) {
        return errands.possible(shop);
    }

    /**
     * Blocks until it is whole. A text that is in that language already stays as it is.
     *
     * @throws Problem 409 when no model is configured, 503 when it failed
     */
    public Translation of(String shop, String text, Lang to) {
        Lang from = Lang.ofText(text);
        if (from == to) {
            return new Translation(text, from, to, List.of());
        }
        String translated = errands.run(shop, JOB, to, text).strip();
        if (translated.isEmpty()) {
            throw Problem.unavailable("The model gave no translation.", java.time.Duration.ofSeconds(1));
        }
        List<String> differing = Figures.differing(text, translated);
        return new Translation(differing.isEmpty() ? translated : null, from, to, differing);
    }
}
