package dev.daogou.assistant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.model.Prompt;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;
import dev.langchain4j.agent.tool.ToolSpecification;
import io.quarkus.arc.All;

/** The tools that there are. */
@ApplicationScoped
class Toolbox {

    private final List<Tool> tools;
    private final Prompts prompts;
    private final ObjectMapper json;

    Toolbox(@All List<Tool> tools, Prompts prompts, ObjectMapper json) {
        // In one order always: a provider caches what a prompt begins with.
        this.tools = tools.stream().sorted(Comparator.comparing(Tool::name)).toList();
        this.prompts = prompts;
        this.json = json;
    }

    /** @param inConversation whether there is somebody who could be asked for leave */
    List<ToolSpecification> offered(Lang lang, boolean inConversation) {
        Prompt words = prompts.of("tools", lang);
        return tools.stream().filter(tool -> inConversation || tool instanceof ReadTool)
                .map(tool -> tool.specification(words)).toList();
    }

    Optional<Tool> named(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    Optional<EffectTool> effect(String name) {
        return named(name).filter(EffectTool.class::isInstance).map(EffectTool.class::cast);
    }

    /** @throws IllegalArgumentException for what is no JSON object */
    JsonNode arguments(String text) {
        try {
            JsonNode arguments = json.readTree(text == null || text.isBlank() ? "{}" : text);
            if (arguments != null && arguments.isObject()) {
                return arguments;
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw new IllegalArgumentException("The arguments must be one JSON object.");
    }
}
