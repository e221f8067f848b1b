package dev.daogou.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import dev.daogou.shared.CanonicalJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An order as the merchant last told us. */
@Entity
@Table(name = "customer_order")
@IdClass(OrderKey.class)
public class CustomerOrder extends PanacheEntityBase {

    @Id
    @TenantId
    public String shop;
    @Id
    public String id;
    @Column(name = "customer_id")
    public String customerId;
    @Column(name = "placed_at")
    public Instant placedAt;
    @JdbcTypeCode(SqlTypes.JSON)
    public String doc;
    @Column(name = "updated_at")
    public Instant updatedAt;

    static Optional<CustomerOrder> named(String id) {
        return find("id", id).firstResultOptional();
    }

    /** The latest first. */
    static List<CustomerOrder> of(String customerId, int most) {
        return CustomerOrder.<CustomerOrder>find("customerId = ?1 order by placedAt desc, id", customerId).range(0, most - 1)
                .list();
    }

    static Optional<CustomerOrder> of(String customerId, String id) {
        return find("customerId = ?1 and lower(id) = lower(?2)", customerId, id).firstResultOptional();
    }

    OrderDoc doc() {
        return CanonicalJson.read(doc, OrderDoc.class);
    }
}
