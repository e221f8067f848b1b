package dev.daogou.shop;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Problem;

/** A shop's departments, at least one; the first gets what no other takes. On the wire their list. */
public record Departments(@JsonValue List<Department> all) {

    private static final int MOST = 20;

    /** What a shop has that has set none: those who sell, and those who deal with what follows. */
    public static final Departments USUAL = new Departments(Department.USUAL);

    @JsonCreator
    public Departments {
        all = all == null ? List.of() : List.copyOf(all);
    }

    /** For whom a case is: who takes the first of its topics that anybody takes. */
    public Department taking(String... topics) {
        for (String topic : topics) {
            for (Department department : all) {
                if (department.takes().contains(topic)) {
                    return department;
                }
            }
        }
        return first();
    }

    /** Who gets what no other takes. */
    public Department first() {
        return all.get(0);
    }

    public boolean has(String id) {
        return named(id).isPresent();
    }

    Optional<Department> named(String id) {
        return all.stream().filter(department -> department.id().equals(id)).findFirst();
    }

    void check() {
        if (all.isEmpty() || all.size() > MOST) {
            throw Problem.badField("departments", "must be 1 to " + MOST + "; leave them out for sales and after-sales");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            check("departments[" + i + "]", all.get(i), ids);
        }
    }

    private static void check(String field, Department department, Set<String> ids) {
        if (department.id() == null || !department.id().matches("[a-z0-9_-]{1,40}")) {
            throw Problem.badField(field + ".id", "must have 1 to 40 of a-z, 0-9, _ and -");
        }
        if (!ids.add(department.id())) {
            throw Problem.badField(field + ".id", "names a second department " + department.id());
        }
        if (department.name() == null || department.name().isEmpty()
                || department.name().values().stream().anyMatch(name -> name == null || name.isBlank() || name.length() > 60)) {
            throw Problem.badField(field + ".name", "must give at least one language, each 1 to 60 characters");
        }
        if (department.takes().stream().anyMatch(topic -> topic == null || !topic.matches("[a-z_]{1,40}"))) {
            throw Problem.badField(field + ".takes", "must be reasons or intents, such as legal or return");
        }
        if (department.hours() != null) {
            department.hours().check(field + ".hours");
        }
    }
}
