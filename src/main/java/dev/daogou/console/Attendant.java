package dev.daogou.console;

import dev.daogou.shop.Agent;

/** The agent at the console, as colleagues and visitors see them. */
public record Attendant(String id, String login, String name) {

    static Attendant of(Agent agent) {
        return new Attendant(agent.id, agent.login, agent.name);
    }
}
