package dev.daogou.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A picture that somebody has sent up to a conversation, to go with a message of theirs. */
@Entity
public class Picture extends PanacheEntityBase {

    /** With one message. */
    public static final int MOST_AT_ONCE = 4;
    /** How long it waits for a message to go with. */
    public static final Duration UNSENT = Duration.ofHours(1);

    @Id
    public String id;
    @TenantId
    public String shop;
    public String cid;
    /** The visitor, or an agent, whichever of them. */
    @Enumerated(EnumType.STRING)
    public Author author;
    /** {@code image/jpeg} or {@code image/png}. */
    public String type;
    public int width;
    public int height;
    /** Of the message it was sent with; {@code null} until then. */
    public Long seq;
    @Column(name = "created_at")
    public Instant createdAt;

    public static Picture sentUp(String cid, Author by, String type, int width, int height, Instant now) {
        Picture picture = new Picture();
        picture.id = Ids.fresh("p_");
        picture.cid = cid;
        picture.author = by;
        picture.type = type;
        picture.width = width;
        picture.height = height;
        picture.createdAt = now;
        picture.persist();
        return picture;
    }

    /** How many a conversation has been sent since then, by whomever. */
    public static long since(String cid, Instant moment) {
        return count("cid = ?1 and createdAt > ?2", cid, moment);
    }

    /** Those of a conversation that this side sent up and that went with no message. */
    static List<Picture> unsent(String cid, Author by, List<String> ids) {
        return list("cid = ?1 and author = ?2 and seq is null and id in ?3", cid, by, ids);
    }
}
