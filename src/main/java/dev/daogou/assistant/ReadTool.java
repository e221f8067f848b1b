package dev.daogou.assistant;

import com.fasterxml.jackson.databind.JsonNode;

/** A tool that changes nothing, so that it may run unasked and again. */
interface ReadTool extends Tool {

    /**
     * @param arguments as the model gave them: nothing in them is trusted
     * @param speech the answer, whose sources grow by what was read
     * @return for the model
     * @throws IllegalArgumentException in words for the model, when the arguments are none
     */
    String read(JsonNode arguments, Speech speech);
}
