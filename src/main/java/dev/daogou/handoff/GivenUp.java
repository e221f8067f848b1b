package dev.daogou.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.daogou.conversation.ConversationLog;
import dev.daogou.shop.DepartmentsChanged;

/** The cases of a department that the shop has given up are the first department's: nobody is left waiting for people who are not. */
@ApplicationScoped
class GivenUp {

    private final ConversationLog log;
    private final Queue queue;

    GivenUp(ConversationLog log, Queue queue) {
        this.log = log;
        this.queue = queue;
    }

    void passOn(@Observes DepartmentsChanged changed) {
        Handoff.open().stream().filter(open -> !changed.now().has(open.department)).map(open -> open.cid).sorted()
                .forEach(cid -> log.write(cid, pen -> {
                    Handoff.openOf(cid).filter(open -> !changed.now().has(open.department))
                            .ifPresent(open -> open.isFor(changed.now().first().id()));
                    queue.announce(pen);
                    return null;
                }));
    }
}
