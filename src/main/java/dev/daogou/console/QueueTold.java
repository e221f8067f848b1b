package dev.daogou.console;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.handoff.Sight;
import dev.daogou.shop.Agent;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Tells consoles their shop's queue, each what its agent may see. Reads the database: once, for however many consoles. */
@ApplicationScoped
class QueueTold {

    private final QueueViews views;
    private final ObjectMapper json;

    QueueTold(QueueViews views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    private record Now(QueueViews.Whole queue, Map<String, Sight> sights) {}

    void tell(String shop, Collection<Bench> benches) {
        if (benches.isEmpty()) {
            return;
        }
        Now now = CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(() -> new Now(views.whole(),
                Agent.<Agent>listAll().stream().collect(Collectors.toMap(agent -> agent.id, Sight::of)))));
        String whole = null;
        for (Bench bench : benches) {
            Sight sight = now.sights().get(bench.occupant().agent().id());
            if (sight == null) {
                // They have left this moment.
                continue;
            }
            bench.hide(now.queue().hiddenFrom(sight));
            if (!sight.all()) {
                bench.send(frame(now.queue(), sight));
            } else {
                whole = whole == null ? frame(now.queue(), sight) : whole;
                bench.send(whole);
            }
        }
    }

    private String frame(QueueViews.Whole queue, Sight sight) {
        QueueViews.QueueView seen = queue.seenBy(sight);
        try {
            return json.writeValueAsString(new ConsoleFrame.Queue(seen.queue(), seen.agentsPresent()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame of ours cannot be written as JSON", e);
        }
    }
}
