package dev.daogou.assistant;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.conversation.Effect;
import dev.daogou.conversation.Proposal;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;

/** Makes the question for leave to do something. */
@ApplicationScoped
class Proposals {

    private final TalkConfig config;
    private final Clock clock;

    Proposals(TalkConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whether this was proposed in the conversation, whatever came of it. */
    @Transactional
    boolean madeBefore(String cid, String name, JsonNode arguments) {
        return Effect.of(cid).stream().anyMatch(e -> e.name.equals(name) && e.arguments.equals(arguments.toString()));
    }

    Proposal of(EffectTool tool, Lang lang, EffectTool.Wanted.Leave wanted) {
        return new Proposal(Ids.fresh("k_"), tool.name(), lang, wanted.arguments().toString(), tool.buttonOnly(),
                wanted.question(), Ids.secret(), clock.instant().plus(config.proposalOpen()));
    }
}
