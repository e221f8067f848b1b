package dev.daogou.console;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.assist.Learning;

/** Learns from a conversation that an agent has given back. That it could not is no reason to tell them that they still have it. */
@ApplicationScoped
class Lessons {

    private static final Logger LOG = Logger.getLogger(Lessons.class);

    private final Learning learning;

    Lessons(Learning learning) {
        this.learning = learning;
    }

    void from(String cid) {
        try {
            learning.from(cid);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Nothing could be learned from conversation %s.", cid);
        }
    }
}
