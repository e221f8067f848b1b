package dev.daogou.shop;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Lang;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a shop's people say often, with places for what differs from visitor to visitor. */
@Entity
@Table(name = "canned_reply")
@IdClass(CannedReply.Key.class)
public class CannedReply extends PanacheEntityBase {

    /** A merchant's own id is unique within the shop only. */
    record Key(String shop, String id) implements Serializable {}

    @Id
    @TenantId
    public String shop;
    @Id
    public String id;
    /** What an agent types behind a slash to find it. */
    public String shortcut;
    public String title;
    @Enumerated(EnumType.STRING)
    public Lang lang;
    public String text;
    @Column(name = "changed_at")
    public Instant changedAt;

    public static Optional<CannedReply> named(String id) {
        return find("id", id).firstResultOptional();
    }

    /** By shortcut, in the order in which an agent is offered them. */
    static List<CannedReply> all() {
        return list("order by shortcut, lang, id");
    }

    static boolean taken(String shortcut, Lang lang, String otherThan) {
        return count("lower(shortcut) = lower(?1) and lang = ?2 and id <> ?3", shortcut, lang, otherThan) > 0;
    }

    static CannedReply fresh(String id) {
        CannedReply fresh = new CannedReply();
        fresh.id = id;
        return fresh;
    }

    void says(CannedReplyDoc doc, Instant now) {
        shortcut = doc.shortcut();
        title = doc.title();
        lang = doc.lang();
        text = doc.text();
        changedAt = now;
    }

    CannedReplyDoc doc() {
        return new CannedReplyDoc(id, shortcut, title, lang, text);
    }
}
