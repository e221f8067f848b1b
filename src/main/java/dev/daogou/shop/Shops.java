package dev.daogou.shop;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;

/** Makes and changes shops. */
@ApplicationScoped
public class Shops {

    /** What an operator says of a shop; what is left out keeps its value, or its default on a new shop. */
    public record Description(String name, String currency, String timeZone, List<String> languages,
            List<String> allowedOrigins) {}

    /** The new shop's secrets, told once. */
    public record Secrets(String adminKey, String identitySecret) {}

    private final Clock clock;

    Shops(Clock clock) {
        this.clock = clock;
    }

    /**
     * @return the secrets when the shop was made by this call, empty when it was only changed
     * @throws Problem 400 naming each field that cannot be
     */
    @Transactional
    public Optional<Secrets> put(String id, Description said) {
        check(id, said);
        Optional<Shop> standing = Shop.named(id);
        Shop shop = standing.orElseGet(() -> fresh(id));
        apply(shop, said);
        shop.persist();
        if (standing.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Secrets(ShopKey.issue(id, "first", clock.instant()), shop.identitySecret));
    }

    private Shop fresh(String id) {
        Shop shop = new Shop();
        shop.id = id;
        shop.name = id;
        shop.currency = "CNY";
        shop.timeZone = "Asia/Shanghai";
        shop.languages = List.of("zh", "en");
        shop.allowedOrigins = List.of();
        shop.identitySecret = Ids.secret();
        shop.settings = ShopSettings.defaults();
        shop.createdAt = clock.instant();
        return shop;
    }

    private static void apply(Shop shop, Description said) {
        shop.name = said.name() != null ? said.name().strip() : shop.name;
        shop.currency = said.currency() != null ? said.currency() : shop.currency;
        shop.timeZone = said.timeZone() != null ? said.timeZone() : shop.timeZone;
        shop.languages = said.languages() != null ? said.languages() : shop.languages;
        shop.allowedOrigins = said.allowedOrigins() != null ? said.allowedOrigins() : shop.allowedOrigins;
    }

    private static void check(String id, Description said) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (!id.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            faults.add(new Problem.Fault("shop", null, "must be 1 to 63 of a-z, 0-9 and -, beginning with a letter or digit"));
        }
        if (said.name() != null && (said.name().isBlank() || said.name().length() > 200)) {
            faults.add(new Problem.Fault("name", null, "must have 1 to 200 characters"));
        }
        if (said.currency() != null && Currency.getAvailableCurrencies().stream()
                .noneMatch(c -> c.getCurrencyCode().equals(said.currency()))) {
            faults.add(new Problem.Fault("currency", null, "must be an ISO 4217 code such as CNY"));
        }
        if (said.timeZone() != null && !isZone(said.timeZone())) {
            faults.add(new Problem.Fault("timeZone", null, "must be a time zone name such as Asia/Shanghai"));
        }
        Optional.ofNullable(said.languages()).flatMap(Languages::fault)
                .ifPresent(fault -> faults.add(new Problem.Fault("languages", null, fault)));
        if (said.allowedOrigins() != null && !said.allowedOrigins().stream().allMatch(Shops::isOrigin)) {
            faults.add(new Problem.Fault("allowedOrigins", null,
                    "each must be an origin such as https://shop.example, without a path"));
        }
        if (!faults.isEmpty()) {
            throw Problem.bad(faults);
        }
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isOrigin(String origin) {
        return origin != null && origin.matches("https?://[A-Za-z0-9.:\\[\\]-]+");
    }
}
