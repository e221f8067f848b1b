package dev.daogou.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trail calls a call. */
class DeedsTest {

    private static final Map<String, String> GIVEN = Map.of("cid", "c_1", "id", "x1", "login", "lin", "shop", "mine", "did",
            "d_1");

    @ParameterizedTest
    @CsvSource({ "POST,console/conversations/{cid}/claim,claim,conversation,c_1",
            "POST,console/conversations/{cid}/assign,assign,conversation,c_1",
            "POST,console/conversations/{cid}/messages,reply,conversation,c_1",
            "POST,console/conversations/{cid}/notes,note,conversation,c_1",
            "GET,console/conversations/{cid},read,conversation,c_1",
            "GET,console/conversations/{cid}/drafts,read,conversation,c_1",
            "GET,conversations/{cid}/messages,read,conversation,c_1", "DELETE,conversations/{cid},remove,conversation,c_1",
            "PUT,shop/settings,change,settings,", "PUT,shop/agents/{login},change,agent,lin",
            "POST,shop/agents/{login}/invitation,invite,agent,lin", "DELETE,shop/keys/{id},remove,key,x1",
            "POST,shop/keys,add,key,",
            "POST,shop/imports,add,import,", "POST,shop/outreach/rules/{id}/resume,resume,outreach,x1",
            "POST,shop/imports/{id}/undo,undo,import,x1",
            "PATCH,shop/products/{id}/offers,change,product,x1", "PUT,shop/replies/{id},change,reply,x1",
            "POST,shop/webhooks/{id}/deliveries/{did}/replay,replay,webhook,x1", "PUT,shops/{shop},change,shop,mine",
            "POST,console/session,sign_in,session,", "POST,console/welcome/accept,join,session," })
    void callsAreNamedByTheirDoor(String method, String path, String action, String kind, String id) {
        assertThat(Deeds.of(method, "/api/v1/" + path, GIVEN)).contains(new Deed(action, kind, id));
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /api/v1/shop/products", "GET /api/v1/console/conversations", "GET /api/v1/shop/audit",
            "POST /api/v1/ask", "POST /api/v1/search", "POST /api/v1/conversations",
            "POST /api/v1/conversations/{cid}/messages", "PUT /api/v1/console/presence", "POST /api/v1/shop/trial", "GET /" })
    void whatLeavesNothingBehindIsNotNamed(String door) {
        String[] parts = door.split(" ");
        assertThat(Deeds.of(parts[0], parts[1], GIVEN)).isEqualTo(Optional.empty());
    }

    @Test
    void theSameReadingIsOneForTenMinutes() {
        var recent = new RecentReadings(AuditTrail.ONE_READING);
        var now = java.time.Instant.parse("2026-03-01T08:00:00Z");
        assertThat(recent.has("mei reads c_1", now)).isFalse();
        assertThat(recent.has("mei reads c_1", now.plusSeconds(599))).isTrue();
        assertThat(recent.has("lin reads c_1", now)).isFalse();
        assertThat(recent.has("mei reads c_1", now.plusSeconds(600))).isFalse();
    }
}
