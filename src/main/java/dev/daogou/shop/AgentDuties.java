package dev.daogou.shop;

import java.util.Arrays;
import java.util.List;

import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;

/**
 * Which cases an agent is there for.
 *
 * @param departments ids of the shop's departments whose cases they take; empty for all
 * @param languages codes of those they write; empty for all
 * @param skills what they know best, as categories or intents are called, such as {@code 羽绒服} or {@code return}; cases about it
 *        are offered to them first
 * @param capacity how many conversations at once, 1 to 100; {@code null} for as many as is usual
 */
public record AgentDuties(List<String> departments, List<String> languages, List<String> skills, Integer capacity) {

    private static final int MOST_SKILLS = 50;

    public AgentDuties {
        departments = departments == null ? List.of() : departments;
        languages = languages == null ? List.of() : languages;
        skills = skills == null ? List.of() : skills;
    }

    public static AgentDuties of(Agent agent) {
        return new AgentDuties(agent.departments, agent.languages, agent.skills, agent.capacity);
    }

    /** @throws Problem 400 naming what cannot be */
    public void check(Departments known) {
        if (departments.stream().anyMatch(id -> id == null || !known.has(id))) {
            throw Problem.badField("departments", "must be ids of the shop's departments: "
                    + String.join(", ", known.all().stream().map(Department::id).toList()));
        }
        if (languages.stream().anyMatch(code -> Arrays.stream(Lang.values()).noneMatch(lang -> lang.code().equals(code)))) {
            throw Problem.badField("languages", "must be zh or en");
        }
        if (skills.size() > MOST_SKILLS
                || skills.stream().anyMatch(skill -> skill == null || skill.isBlank() || skill.length() > 100)) {
            throw Problem.badField("skills", "must be at most " + MOST_SKILLS + ", each 1 to 100 characters");
        }
        if (capacity != null && (capacity < 1 || capacity > 100)) {
            throw Problem.badField("capacity", "must be 1 to 100; leave it out for as many as is usual");
        }
    }
}
