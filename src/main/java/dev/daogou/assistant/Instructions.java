package dev.daogou.assistant;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.guard.Confidential;
import dev.daogou.model.Prompt;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;

/** What a model is told beside the sources and what was said, as what it must not tell on. */
@ApplicationScoped
class Instructions {

    private record Version(List<Prompt> prompts, Confidential confidential) {

        /** A prompt that has not changed is the very same object. */
        boolean isOf(List<Prompt> now) {
            for (int i = 0; i < now.size(); i++) {
                if (prompts.get(i) != now.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Prompts prompts;
    private final Map<Lang, Version> versions = new ConcurrentHashMap<>();

    Instructions(Prompts prompts) {
        this.prompts = prompts;
    }

    /** Made anew only when a file has changed. */
    Confidential of(Lang lang) {
        List<Prompt> now = List.of(prompts.of("assistant", lang), prompts.of("tools", lang), prompts.of("facts", lang));
        Version known = versions.get(lang);
        if (known == null || !known.isOf(now)) {
            known = new Version(now, confidential(now.get(0), now.get(1), now.get(2)));
            versions.put(lang, known);
        }
        return known.confidential;
    }

    private static Confidential confidential(Prompt assistant, Prompt tools, Prompt facts) {
        String told = Stream.concat(Stream.of(assistant.section("rules")), tools.sections().values().stream())
                .collect(Collectors.joining("\n"));
        return Confidential.of(told, String.join("\n", facts.sections().values()));
    }
}
