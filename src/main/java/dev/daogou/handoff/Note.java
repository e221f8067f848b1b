package dev.daogou.handoff;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

/** What agents tell each other about a conversation; a visitor never sees it. */
@Entity
public class Note extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    public String cid;
    @Column(name = "agent_id")
    public String agentId;
    @Column(name = "by_name")
    public String byName;
    public String text;
    public Instant at;

    public static Note write(String cid, String agentId, String byName, String text, Instant now) {
        Note note = new Note();
        note.id = Ids.fresh("n_");
        note.cid = cid;
        note.agentId = agentId;
        note.byName = byName;
        note.text = text;
        note.at = now;
        note.persist();
        return note;
    }

    public static List<Note> of(String cid) {
        return list("cid", Sort.by("at"), cid);
    }
}
