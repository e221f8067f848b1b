package dev.daogou.assistant;

import dev.daogou.model.Prompt;
import dev.langchain4j.agent.tool.ToolSpecification;

/** What a model may ask for while it answers. Everything that is not a {@link ReadTool} has effects. */
interface Tool {

    /** As the model and the wire call it. */
    String name();

    /** @param words {@code prompts/tools.*.md} */
    ToolSpecification specification(Prompt words);
}
