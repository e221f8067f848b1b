package dev.daogou.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.daogou.shared.Ids;
import dev.daogou.shop.Shop;

/**
 * A shop's word for who its visitor is.
 *
 * @param expiresAt ISO 8601, exactly as it was signed
 * @param hmac hex(HMAC-SHA256(identitySecret, shop + "\n" + customerId + "\n" + expiresAt))
 */
public record Identity(String customerId, String expiresAt, String hmac) {

    /** Whether this shop signed it and it still holds. */
    public boolean vouchedBy(Shop shop, Instant now) {
        return customerId != null && !customerId.isBlank() && hmac != null && holds(now)
                && Ids.sameSecret(hmac.toLowerCase(java.util.Locale.ROOT), signature(shop));
    }

    private boolean holds(Instant now) {
        try {
            return expiresAt != null && Instant.parse(expiresAt).isAfter(now);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String signature(Shop shop) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(shop.identitySecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = shop.id + "\n" + customerId + "\n" + expiresAt;
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
