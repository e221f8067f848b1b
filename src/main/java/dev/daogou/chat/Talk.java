package dev.daogou.chat;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Identity;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.SentPicture;
import dev.daogou.pictures.PictureLinks;
import dev.daogou.shared.Lang;

/** What the visitor's REST door takes and gives. */
interface Talk {

    record Begin(String shop, String visitorId, Lang lang, Page page, Identity identity) {}

    /** @param pictures ids of those sent up before; then the text may be empty */
    record Say(String text, String intent, JsonNode seen, List<String> pictures) {}

    record Stop(Integer seen) {}

    record Rate(@NotNull @Min(1) @Max(5) Integer score, @Size(max = 2000) String comment) {}

    record Did(@NotNull @Pattern(regexp = "view|dwell|cart|checkout|order") String kind, @Size(max = 200) String productId,
            @Size(max = 200) String category, @Min(0) Double seconds, JsonNode value) {}

    /** @param next the place to go on after, null when that was all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Transcript(List<Entry> messages, Long next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(long seq, String mid, String tid, Author author, String by, String text, Instant at, Boolean interrupted,
            Reply reply, List<SentPicture> pictures, List<Reply.ProductCard> products, Message.Outreach outreach) {

        static Entry of(Message m, PictureLinks links) {
            return new Entry(m.seq, m.mid, m.tid, m.author, m.byName, m.text, m.at, m.interrupted ? Boolean.TRUE : null,
                    m.reply, links.fresh(m.pictures), m.products, m.outreach);
        }
    }
}
