package dev.daogou.pictures;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.daogou.conversation.SentPicture;
import dev.daogou.shared.Ids;

/**
 * The addresses at which pictures can be opened for a while by whoever was told them: {@code sig = base64url(HMAC-SHA256(key, id +
 * "\n" + until))}. They are made anew whenever a message is told, so that none is stored.
 */
@ApplicationScoped
public class PictureLinks {

    static final String PATH = "/api/v1/pictures/";
    private static final Duration LIFE = Duration.ofHours(1);
    /** Within it the address stays the same, so that a transcript read again does not load its pictures again. */
    private static final Duration STEP = Duration.ofMinutes(10);

    private final Supplier<byte[]> key;
    private final Clock clock;

    @Inject
    PictureLinks(LinkKey key, Clock clock) {
        this(key::bytes, clock);
    }

    public PictureLinks(Supplier<byte[]> key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** With where they are for 50 minutes to an hour from now; {@code null} stays so. */
    public List<SentPicture> fresh(List<SentPicture> pictures) {
        return pictures == null ? null : pictures.stream().map(picture -> picture.at(to(picture.id()))).toList();
    }

    /** Never waits and reads nothing. */
    public String to(String id) {
        long step = STEP.toSeconds();
        long until = clock.instant().getEpochSecond() / step * step + LIFE.toSeconds();
        return PATH + id + "?until=" + until + "&sig=" + signature(id, String.valueOf(until));
    }

    /** Seconds that a link still opens its picture; empty for one that has ended, and for one that is not ours. */
    public OptionalLong left(String id, String until, String signature) {
        // The signature first: only what we wrote ourselves is read as a number.
        if (until == null || !Ids.sameSecret(signature(id, until), signature)) {
            return OptionalLong.empty();
        }
        long left = Long.parseLong(until) - clock.instant().getEpochSecond();
        return left > 0 ? OptionalLong.of(left) : OptionalLong.empty();
    }

    private String signature(String id, String until) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.get(), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal((id + "\n" + until).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
