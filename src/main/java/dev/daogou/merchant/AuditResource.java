package dev.daogou.merchant;

import java.time.Instant;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.audit.Actor;
import dev.daogou.audit.AuditEntry;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** Who read and did what in the shop. */
@Path("/api/v1/shop/audit")
@Admits(Role.SHOP_ADMIN)
public class AuditResource {

    private static final int MOST = 200;

    /** @param id {@code null} where the shop has one such thing, or where it was only made by the deed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DoneTo(String kind, String id) {}

    /**
     * @param action a word such as {@code claim}, {@code read} or {@code change}
     * @param address where the call came from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(long id, Instant at, Actor actor, String action, DoneTo object, String address) {

        static EntryView of(AuditEntry e) {
            return new EntryView(e.id, e.at, new Actor(e.actorKind, e.actorId, e.actorName), e.action,
                    new DoneTo(e.objectKind, e.objectId), e.address);
        }
    }

    /** @param next what to ask for with {@code before} to go on; {@code null} at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Trail(List<EntryView> entries, Long next) {}

    @GET
    @Transactional
    @Operation(summary = "Who read and did what, the latest first; by actor (an agent's or a key's id, or operator) and conversation")
    public Trail trail(@QueryParam("actor") String actor, @QueryParam("cid") String cid, @QueryParam("before") Long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(MOST, limit));
        List<AuditEntry> found = AuditEntry.latest(given(actor), given(cid), before, size + 1);
        boolean more = found.size() > size;
        List<AuditEntry> page = more ? found.subList(0, size) : found;
        return new Trail(page.stream().map(EntryView::of).toList(), more ? page.get(size - 1).id : null);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
