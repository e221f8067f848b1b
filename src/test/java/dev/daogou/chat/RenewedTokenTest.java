package dev.daogou.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/** A shop vouches for Anna; who listened with the token of before, perhaps a thief, is shown out. */
@QuarkusTest
@TestProfile(ByHand.class)
class RenewedTokenTest {

    private final String shop = "vouching-" + Ids.fresh("");
    private String secret;

    @BeforeEach
    void aShopThatVouches() {
        secret = given().header("Authorization", "Bearer test-operator-key").contentType(ContentType.JSON).body(Map.of())
                .put("/api/v1/shops/" + shop).then().statusCode(201).extract().path("identitySecret");
    }

    @Test
    void whoCameWithTheOldTokenIsShownOutAndWhoBroughtTheIdentityStays() throws Exception {
        Visitor anna = Visitor.begins(Map.of("shop", shop));
        Visitor bo = Visitor.begins(Map.of("shop", shop));
        try (Tab old = Tab.of(anna);
                EventStreamReader oldStream = EventStreamReader.of(anna, null);
                Tab neighbour = Tab.of(bo);
                Tab home = Tab.silent()) {
            oldStream.until("welcome");
            home.sends(Map.of("t", "hello", "v", 1, "cid", anna.cid(), "token", anna.token(), "identity", vouched("anna")));
            JsonNode welcome = home.next("welcome");
            assertThat(old.closeCode()).isEqualTo(4401);
            oldStream.ended().get(20, TimeUnit.SECONDS);

            home.sends(Map.of("t", "msg", "mid", "m1", "text", "ok", "intent", "backchannel"));
            home.until("msg.ok");
            neighbour.sends(Map.of("t", "msg", "mid", "m1", "text", "ok", "intent", "backchannel"));
            neighbour.until("msg.ok");
            anna.asks().get(anna.path("/messages")).then().statusCode(401);

            Visitor known = new Visitor(anna.cid(), welcome.path("token").asText(), anna.visitorId());
            try (Tab second = Tab.of(known)) {
                second.sends(Map.of("t", "msg", "mid", "m2", "text", "ok", "intent", "backchannel"));
                second.until("msg.ok");
            }
        }
    }

    @Test
    void anIdentityThatTheShopDidNotSignEndsNothing() throws Exception {
        Visitor anna = Visitor.begins(Map.of("shop", shop));
        try (Tab old = Tab.of(anna); Tab forger = Tab.silent()) {
            forger.sends(Map.of("t", "hello", "v", 1, "cid", anna.cid(), "token", anna.token(), "identity",
                    Map.of("customerId", "bo", "expiresAt", "2099-01-01T00:00:00Z", "hmac", "00")));
            assertThat(forger.closeCode()).isEqualTo(4401);
            old.sends(Map.of("t", "msg", "mid", "m1", "text", "ok", "intent", "backchannel"));
            old.until("msg.ok");
        }
    }

    private Map<String, String> vouched(String customer) throws Exception {
        String until = Instant.now().plus(1, ChronoUnit.HOURS).toString();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = mac.doFinal((shop + "\n" + customer + "\n" + until).getBytes(StandardCharsets.UTF_8));
        return Map.of("customerId", customer, "expiresAt", until, "hmac", HexFormat.of().formatHex(signed));
    }
}
