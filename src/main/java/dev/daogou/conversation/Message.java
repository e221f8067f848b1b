package dev.daogou.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** What somebody said, exactly as it was shown. Stands in the log at the {@code seq} of the event that told of it. */
@Entity
@IdClass(Place.class)
public class Message extends PanacheEntityBase {

    @Id
    public String cid;
    @Id
    public long seq;
    @TenantId
    public String shop;
    /** The sender's own id for it, unique in the conversation; null for a reply of the assistant. */
    public String mid;
    /** The turn that answers it, or that it is the reply of. */
    public String tid;
    @Enumerated(EnumType.STRING)
    public Author author;
    @Column(name = "by_id")
    public String byId;
    @Column(name = "by_name")
    public String byName;
    public String text;
    /** Of a visitor's message, else null. */
    @Enumerated(EnumType.STRING)
    @Column(name = "heard_as")
    public HeardAs heardAs;
    /** A visitor's message that still waits for its answer. */
    public boolean pending;
    public boolean interrupted;
    @JdbcTypeCode(SqlTypes.JSON)
    public Reply reply;
    /** Set when the shop began it unasked. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Outreach outreach;
    /** What an agent or the shop shows with it, as it was at that moment; null for nothing. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Reply.ProductCard> products;
    /** What the rules read in a visitor's message; null until somebody has read it. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "price_sensitivity")
    public JsonNode priceSensitivity;
    /** That came with it, without where they are; {@code null} for none. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<SentPicture> pictures;
    public Instant at;

    /** @param id by which the visitor's device tells what became of it @param rule which of the shop's rules began it */
    public record Outreach(String id, String rule) {}

    public static Optional<Message> sentAs(String cid, String mid) {
        return find("cid = ?1 and mid = ?2", cid, mid).firstResultOptional();
    }

    /** The messages after a place, oldest first. */
    public static List<Message> after(String cid, long seq, int limit) {
        return find("cid = ?1 and seq > ?2", Sort.by("seq"), cid, seq).page(0, limit).list();
    }

    /** The newest messages before a place, oldest first. */
    public static List<Message> before(String cid, long seq, int limit) {
        List<Message> newestFirst = find("cid = ?1 and seq < ?2", Sort.descending("seq"), cid, seq).page(0, limit).list();
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The newest of the visitor's alone, oldest first. */
    public static List<SpokenLine> spoken(String cid, int limit) {
        List<SpokenLine> newestFirst = new ArrayList<>(getEntityManager().createQuery("""
                select m.author, m.mid, m.seq, m.text, m.heardAs, m.at from Message m
                where m.cid = ?1 and m.author != SYSTEM order by m.seq desc""", SpokenLine.class).setParameter(1, cid)
                .setMaxResults(limit).getResultList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Visitor's messages that wait for an answer, oldest first. */
    public static List<Message> pending(String cid) {
        return find("cid = ?1 and pending", Sort.by("seq"), cid).list();
    }

    /** Each goes with one message. */
    void carries(List<Picture> sent) {
        pictures = SentPicture.of(sent);
        sent.forEach(picture -> picture.seq = seq);
    }

    public Line line() {
        return new Line(author, shown(), interrupted, null, reply, pictures == null ? 0 : pictures.size());
    }

    /** Its words, and the names on the cards below them: whoever reads on later has to know what was shown. */
    public String shown() {
        return products == null
                ? text
                : Stream.concat(Stream.of(text).filter(said -> !said.isEmpty()),
                        products.stream().map(Reply.ProductCard::title))
                        .collect(Collectors.joining("\n"));
    }
}
