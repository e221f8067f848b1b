package dev.daogou.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** A line of the trail. Written by {@link AuditTrail} alone, and never changed. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {

    @Id
    public long id;
    @TenantId
    public String shop;
    public Instant at;
    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    public Actor.Kind actorKind;
    @Column(name = "actor_id")
    public String actorId;
    @Column(name = "actor_name")
    public String actorName;
    public String action;
    @Column(name = "object_kind")
    public String objectKind;
    @Column(name = "object_id")
    public String objectId;
    public String address;

    /**
     * The current shop's entries, the latest first.
     *
     * @param actor id of an agent or a key, or a kind of actor such as {@code operator}; {@code null} for all
     * @param object id of what it was done to; {@code null} for all
     * @param before id of an entry: only those before it; {@code null} from the latest on
     */
    public static List<AuditEntry> latest(String actor, String object, Long before, int limit) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> given = new HashMap<>();
        if (actor != null) {
            all.add("(actorId = :actor or lower(str(actorKind)) = :actor)");
            given.put("actor", actor);
        }
        if (object != null) {
            all.add("objectId = :object");
            given.put("object", object);
        }
        if (before != null) {
            all.add("id < :before");
            given.put("before", before);
        }
        return find(String.join(" and ", all), Sort.descending("id"), given).page(0, limit).list();
    }
}
