package dev.daogou.conversation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A picture as a message tells of it.
 *
 * @param width pixels, from 1; likewise {@code height}
 * @param url where it is for now, at this service; {@code null} where it is stored, since it soon ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentPicture(String id, int width, int height, String url) {

    public SentPicture at(String address) {
        return new SentPicture(id, width, height, address);
    }

    /** {@code null} for none, so that a message without says nothing of them. */
    static List<SentPicture> of(List<Picture> pictures) {
        return pictures.isEmpty() ? null : pictures.stream().map(p -> new SentPicture(p.id, p.width, p.height, null)).toList();
    }
}
