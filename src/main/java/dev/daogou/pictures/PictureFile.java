package dev.daogou.pictures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What we made of a picture that was sent. */
@Entity
@Table(name = "picture_file")
class PictureFile extends PanacheEntityBase {

    @Id
    public String id;
    @TenantId
    public String shop;
    @Column(name = "bytes")
    public byte[] bytes;

    static void keep(String id, byte[] bytes) {
        PictureFile file = new PictureFile();
        file.id = id;
        file.bytes = bytes;
        file.persist();
    }
}
