package dev.daogou.webhooks;

import java.util.List;
import java.util.Objects;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/**
 * Who is to be told of what.
 *
 * @param url https, on the public internet unless the service allows others
 * @param events left out: all of them
 * @param on left out: true; while off nothing is noted, and what waits goes on waiting
 */
public record WebhookWish(String url, List<String> events, Boolean on) {

    /** @throws Problem 400 naming each field that cannot be */
    void apply(Webhook webhook, boolean privateAddresses) {
        Faults faults = new Faults();
        String address = null;
        try {
            address = WebhookUrl.of(url, privateAddresses);
        } catch (Problem problem) {
            problem.faults().forEach(fault -> faults.add(fault.field(), fault.message()));
        }
        List<String> wanted = events == null
                ? WebhookEvent.all()
                : events.stream().filter(Objects::nonNull).distinct().toList();
        faults.unless(!wanted.isEmpty() && wanted.stream().allMatch(name -> WebhookEvent.named(name).isPresent()), "events",
                "must name one or more of " + String.join(", ", WebhookEvent.all()));
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
        webhook.follow(address, wanted, on == null || on);
    }
}
