package dev.daogou.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import dev.daogou.shared.NodeName;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What a start finds of an evaluation that was killed. */
@QuarkusTest
class KilledEvaluationsTest {

    @Inject
    KilledEvaluations killed;
    @Inject
    EvaluationsConfig config;
    @Inject
    Clock clock;

    @Test
    void oursIsFailedAndMakesRoomWhileAnotherReplicasGoesOn() {
        Merchant merchant = Merchant.of("evaluation-killed", "CNY");
        Merchant elsewhere = Merchant.of("evaluation-elsewhere", "CNY");
        running("eval_killed", merchant, NodeName.in(config.dataDir()));
        running("eval_elsewhere", elsewhere, "another-replica");

        assertThat(killed.fail()).isEqualTo(1);

        merchant.call().get("/api/v1/shop/evaluations/eval_killed").then().statusCode(200).body("state", equalTo("failed"))
                .body("problem", containsString("begin it again"));
        elsewhere.call().get("/api/v1/shop/evaluations/eval_elsewhere").then().body("state", equalTo("running"));
        merchant.call().body("{\"question\":\"Again?\"}").post("/api/v1/shop/evaluations").then().statusCode(202);
        elsewhere.call().body("{\"question\":\"Again?\"}").post("/api/v1/shop/evaluations").then().statusCode(409);
    }

    private void running(String id, Merchant merchant, String node) {
        CurrentShop.within(merchant.shop(), () -> QuarkusTransaction.requiringNew().run(() -> {
            var run = new Evaluation();
            run.id = id;
            run.state = EvaluationState.RUNNING;
            run.k = 1;
            run.questions = 1;
            run.tally = new int[2];
            run.node = node;
            run.startedAt = clock.instant();
            run.touchedAt = run.startedAt;
            run.persist();
        }));
    }
}
