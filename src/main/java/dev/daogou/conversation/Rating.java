package dev.daogou.conversation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a visitor thought of the conversation; the last word counts. */
@Entity
public class Rating extends PanacheEntityBase {

    @Id
    public String cid;
    @TenantId
    public String shop;
    /** 1..5, five is best. */
    public int score;
    public String comment;
    public Instant at;

    public static void give(String cid, int score, String comment, Instant now) {
        Rating rating = Rating.<Rating>findByIdOptional(cid).orElseGet(() -> {
            Rating fresh = new Rating();
            fresh.cid = cid;
            return fresh;
        });
        rating.score = score;
        rating.comment = comment;
        rating.at = now;
        rating.persist();
    }
}
