package dev.daogou.orders;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a shop has told us of a customer, beside their orders. */
@Entity
@IdClass(CustomerKey.class)
public class Customer extends PanacheEntityBase {

    @Id
    @TenantId
    public String shop;
    @Id
    public String id;
    public boolean member;
    @Column(name = "updated_at")
    public Instant updatedAt;

    static Optional<Customer> named(String id) {
        return find("id", id).firstResultOptional();
    }

    CustomerDoc doc() {
        return new CustomerDoc(id, member);
    }
}
