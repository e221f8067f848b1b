package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** A conversation is led by one process at a time, as long as that one lives. */
@QuarkusTest
class LeaseTest {

    @Inject
    Session database;

    @Test
    void whatAnotherProcessLeadsIsTakenOnceItsLeaseHasLapsed() {
        Visitor anna = Visitor.begins();
        write("insert into replica (id, lease_until) values ('p_other', clock_timestamp() + interval '1 hour')");
        write("update conversation set led_by = 'p_other', epoch = 7 where id = '" + anna.cid() + "'");
        anna.says("m1", "Hello").statusCode(503).header("Retry-After", equalTo("1"));
        assertThat(anna.texts()).isEmpty();
        write("update replica set lease_until = clock_timestamp() where id = 'p_other'");
        anna.says("m1", "Hello").statusCode(202);
        assertThat(epoch(anna)).isEqualTo(8);
    }

    private int epoch(Visitor of) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select epoch from conversation where id = :id", Integer.class)
                        .setParameter("id", of.cid()).getSingleResult());
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(sql).executeUpdate());
    }
}
