package dev.daogou.handoff;

import java.util.Optional;

/** People who answer elsewhere: another help desk, to which somebody has built a bridge. */
public interface HelpDesk {

    /** @param id of the floor's holder, no agent's @param name as visitors and agents see it */
    record Attendant(String id, String name) {}

    /** Who takes this conversation of the current shop when a person is asked for; empty when our own people do. */
    Optional<Attendant> of(String cid);
}
