package dev.daogou.assistant;

import jakarta.enterprise.context.ApplicationScoped;

/** What answers end with. */
@ApplicationScoped
class Endings {

    private final Replies replies;
    private final Proposals proposals;

    Endings(Replies replies, Proposals proposals) {
        this.replies = replies;
        this.proposals = proposals;
    }

    Replies replies() {
        return replies;
    }

    Proposals proposals() {
        return proposals;
    }
}
