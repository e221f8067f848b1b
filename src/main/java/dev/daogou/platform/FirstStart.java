package dev.daogou.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import dev.daogou.shared.Ids;
import dev.daogou.shared.OwnerOnly;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentInvitation;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Invitations;
import dev.daogou.shop.Shop;
import dev.daogou.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * An empty deployment becomes usable: the shop {@code default} stands, a link makes its first admin, and with the demo one
 * agent can sign in at once.
 */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);
    private static final String LOGIN = "mei";

    private final DaogouConfig config;
    private final Shops shops;
    private final Clock clock;

    FirstStart(DaogouConfig config, Shops shops, Clock clock) {
        this.config = config;
        this.shops = shops;
        this.clock = clock;
    }

    // Before everything that works on the default shop, such as the import of the demo.
    void prepare(@Observes @Priority(10) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (Shop.named(Shop.DEFAULT).isEmpty()) {
                shops.put(Shop.DEFAULT, new Shops.Description("知夏生活", "CNY", "Asia/Shanghai", List.of("zh", "en"), List.of()));
            }
        });
        CurrentShop.within(Shop.DEFAULT, () -> QuarkusTransaction.requiringNew().run(() -> {
            if (config.demo()) {
                enrolDemoAgent();
            }
            inviteFirstAdmin();
        }));
    }

    /** As long as nobody but the demo's agent works here; only who may read the data directory gets the link. */
    private void inviteFirstAdmin() {
        Path file = config.dataDir().resolve("console-welcome");
        try {
            if (Agent.count("login <> ?1", config.demo() ? LOGIN : "") > 0) {
                AgentInvitation.endFirst(Shop.DEFAULT);
                Files.deleteIfExists(file);
                return;
            }
            if (!Files.exists(file) || !AgentInvitation.firstIsOpen(Shop.DEFAULT, clock.instant())) {
                String secret = AgentInvitation.issueFirst(Shop.DEFAULT, clock.instant()).secret();
                Files.deleteIfExists(file);
                OwnerOnly.write(file, "http://localhost:" + port() + Invitations.path(Shop.DEFAULT, secret) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the first admin's link in " + file, e);
        }
        LOG.infof("The link to make the first admin, open once, is in %s", file.toAbsolutePath().normalize());
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    private void enrolDemoAgent() {
        if (Agent.count() > 0) {
            return;
        }
        Path file = config.dataDir().resolve("console-sign-in");
        String password = Ids.secret().substring(0, 16);
        Agent.enrol(LOGIN, "Mei", password, clock.instant());
        try {
            Files.deleteIfExists(file);
            OwnerOnly.write(file, "login: " + LOGIN + "\npassword: " + password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the demo agent's password in " + file, e);
        }
        LOG.infof("Sign in at /console with what is written in %s", file.toAbsolutePath().normalize());
    }
}
