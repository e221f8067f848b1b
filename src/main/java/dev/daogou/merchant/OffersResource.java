package dev.daogou.merchant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.daogou.catalog.BestPrice;
import dev.daogou.catalog.CartLine;
import dev.daogou.catalog.MadeOffer;
import dev.daogou.catalog.PriceBook;
import dev.daogou.catalog.ShopDay;
import dev.daogou.catalog.VisitorOffers;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** What a visitor would be offered, and why. */
@Path("/api/v1/shop/offers")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class OffersResource {

    /**
     * @param at the moment asked for; now when left out
     * @param code what the visitor has entered; may be left out
     * @param visitorId whose offers are told, too; may be left out
     */
    public record Asked(List<CartLine> lines, Instant at, boolean member, String code, String visitorId) {}

    /**
     * @param timeZone the shop's, in which ends are told
     * @param made what the visitor was offered before, the latest first: none of it is offered for less
     */
    public record Explained(@JsonUnwrapped BestPrice price, String timeZone, List<MadeOffer> made) {}

    private final PriceBook prices;
    private final VisitorOffers offers;
    private final ShopDay day;
    private final Clock clock;

    OffersResource(PriceBook prices, VisitorOffers offers, ShopDay day, Clock clock) {
        this.prices = prices;
        this.offers = offers;
        this.day = day;
        this.clock = clock;
    }

    @POST
    @Path("/explain")
    @Transactional
    @Operation(summary = "The best true price of a cart to the cent, step by step, with the promotions that do not apply and why; nothing is stored")
    public Explained explain(Asked asked) {
        if (asked == null) {
            throw Problem.badField("body", "must be an object with lines");
        }
        BestPrice price = prices.price(asked.lines, asked.at == null ? clock.instant() : asked.at, asked.member, asked.code);
        return new Explained(price, day.zone().getId(), asked.visitorId == null ? List.of() : offers.to(asked.visitorId));
    }
}
