package dev.daogou.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shop.CannedReplies;
import dev.daogou.shop.CannedReplyDoc;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import dev.daogou.shop.ShopSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** Fills shop {@code default} at first start, and again when the files have changed, while the service already answers. */
@ApplicationScoped
class DemoShop {

    private static final Logger LOG = Logger.getLogger(DemoShop.class);

    /** What {@code shop.json} says of the shop. */
    record Description(String name, String currency, String timeZone, List<String> languages, Map<String, String> greeting,
            List<CannedReplyDoc> replies) {}

    private final DemoConfig config;
    private final KnowledgeFolder knowledge;
    private final Imports imports;
    private final CannedReplies replies;

    DemoShop(DemoConfig config, KnowledgeFolder knowledge, Imports imports, CannedReplies replies) {
        this.config = config;
        this.knowledge = knowledge;
        this.imports = imports;
        this.replies = replies;
    }

    // After what a killed process left behind has been cleared.
    void atStart(@Observes @Priority(5_000) StartupEvent start) {
        if (config.demo()) {
            Thread thread = new Thread(this::bringIn, "demo-shop");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void bringIn() {
        try {
            if (!knowledge.open(folder -> CurrentShop.within(Shop.DEFAULT, () -> bringIn(folder)))) {
                LOG.warn("There is no demo shop to import: daogou.knowledge-dir must name a folder with a shop.json.");
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The demo shop could not be imported.", e);
        }
    }

    private void bringIn(Path folder) {
        try {
            String fingerprint = KnowledgeFolder.fingerprint(folder);
            QuarkusTransaction.requiringNew().run(() -> introduce(folder));
            imports.bringIn(folder, fingerprint).ifPresent(run -> LOG.infof(
                    "The demo shop is %s: %d new, %d changed, %d unchanged, %d rejected.", run.state().code(), run.added(),
                    run.changed(), run.unchanged(), run.rejected()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once: afterwards the shop's settings are its merchant's. */
    private void introduce(Path folder) {
        if (ImportRun.broughtAnyFiles()) {
            return;
        }
        Description said;
        try {
            said = CanonicalJson.read(KnowledgeFolder.description(folder), Description.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Shop shop = Shop.named(Shop.DEFAULT).orElseThrow();
        shop.name = said.name() == null ? shop.name : said.name();
        shop.currency = said.currency() == null ? shop.currency : said.currency();
        shop.timeZone = said.timeZone() == null ? shop.timeZone : said.timeZone();
        shop.languages = said.languages() == null ? shop.languages : said.languages();
        shop.settings = greeting(shop.settings, said.greeting());
        if (said.replies() != null) {
            said.replies().forEach(reply -> replies.put(reply.id(), reply));
        }
    }

    private static ShopSettings greeting(ShopSettings settings, Map<String, String> greeting) {
        if (greeting == null) {
            return settings;
        }
        ObjectNode changed = CanonicalJson.mapper().valueToTree(settings);
        changed.set("greeting", CanonicalJson.mapper().valueToTree(new LinkedHashMap<>(greeting)));
        return CanonicalJson.mapper().convertValue(changed, ShopSettings.class);
    }
}
