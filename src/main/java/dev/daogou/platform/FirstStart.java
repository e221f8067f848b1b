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

import org.jboss.logging.Logger;

import dev.daogou.shared.Ids;
import dev.daogou.shared.OwnerOnly;
import dev.daogou.shop.Agent;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import dev.daogou.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** An empty deployment becomes usable: the shop {@code default} stands, and with the demo one agent who can sign in. */
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
        if (config.demo()) {
            CurrentShop.within(Shop.DEFAULT, () -> QuarkusTransaction.requiringNew().run(this::enrolDemoAgent));
        }
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
