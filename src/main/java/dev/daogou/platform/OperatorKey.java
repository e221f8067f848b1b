package dev.daogou.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.daogou.shared.Ids;
import dev.daogou.shared.OwnerOnly;
import io.quarkus.runtime.StartupEvent;

/** The operator's secret: configured, or made at first start and kept readable by its owner alone. */
@ApplicationScoped
public class OperatorKey {

    private static final Logger LOG = Logger.getLogger(OperatorKey.class);

    private final DaogouConfig config;
    private String key;

    OperatorKey(DaogouConfig config) {
        this.config = config;
    }

    void load(@Observes StartupEvent start) {
        key = config.adminKey().filter(k -> !k.isBlank()).orElseGet(this::kept);
    }

    boolean is(String secret) {
        return Ids.sameSecret(key, secret);
    }

    private String kept() {
        Path file = config.dataDir().resolve("admin-key");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, Ids.secret() + "\n");
            }
            LOG.infof("The operator's key is in %s", file.toAbsolutePath().normalize());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the operator's key in " + file, e);
        }
    }
}
