package dev.daogou.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a shop's server signs for a customer who has signed in there. */
final class Vouching {

    private Vouching() {}

    static Map<String, String> of(String shop, String secret, String customerId) {
        String until = Instant.now().plusSeconds(600).toString();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((shop + "\n" + customerId + "\n" + until).getBytes(StandardCharsets.UTF_8));
            return Map.of("customerId", customerId, "expiresAt", until, "hmac", HexFormat.of().formatHex(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
