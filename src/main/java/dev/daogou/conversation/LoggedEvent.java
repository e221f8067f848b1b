package dev.daogou.conversation;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** A durable event as every device was told it. */
@Entity
@Table(name = "conversation_event")
@IdClass(Place.class)
class LoggedEvent extends PanacheEntityBase {

    @Id
    public String cid;
    @Id
    public long seq;
    @TenantId
    public String shop;
    @Enumerated(EnumType.STRING)
    public EventType type;
    @JdbcTypeCode(SqlTypes.JSON)
    public String payload;

    static List<LoggedEvent> after(String cid, long seq, int limit) {
        return find("cid = ?1 and seq > ?2", Sort.by("seq"), cid, seq).page(0, limit).list();
    }
}
