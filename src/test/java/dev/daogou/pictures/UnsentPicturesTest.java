package dev.daogou.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Picture;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Who sends a picture up and thinks better of it leaves nothing behind. */
@QuarkusTest
class UnsentPicturesTest {

    @Inject
    Pictures pictures;
    @Inject
    ConversationLog log;
    @Inject
    Clock clock;

    @Test
    void whatWentWithNoMessageIsGoneAfterAnHourAndTheRestStays() {
        String cid = conversation();
        String sent = sentUp(cid);
        String forgotten = sentUp(cid);
        String fresh = sentUp(cid);
        inShop(() -> log.write(cid,
                pen -> pen.visitorSays("m1", "", HeardAs.NEW, pen.pictures(Author.VISITOR, List.of(sent)))));
        List.of(sent, forgotten).forEach(id -> grows(id, Duration.ofMinutes(70)));
        assertThatThrownBy(() -> inShop(() -> log.write(cid, pen -> pen.pictures(Author.VISITOR, List.of(forgotten)))))
                .isInstanceOf(Problem.class).hasMessageContaining("pictures");
        pictures.letGo();
        assertThat(pictures.content(forgotten)).isEmpty();
        assertThat(pictures.content(sent)).isPresent();
        assertThat(pictures.content(fresh)).isPresent();
    }

    @Test
    void soManyAnHourAndNoMore() {
        String cid = conversation();
        inShop(() -> {
            for (int i = 0; i < 60; i++) {
                Picture.sentUp(cid, Author.AGENT, "image/png", 1, 1, clock.instant());
            }
            return null;
        });
        assertThatThrownBy(() -> sentUp(cid))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.status()).isEqualTo(429));
    }

    private String conversation() {
        return inShop(() -> Conversation.begin("v_pictures", Ids.secret(), null, null, clock.instant()).id);
    }

    private String sentUp(String cid) {
        return CurrentShop.within("default",
                () -> pictures.keep(cid, Author.VISITOR, new ByteArrayInputStream(Snap.jpeg(8, 8))).pictureId());
    }

    private void grows(String id, Duration older) {
        inShop(() -> {
            Picture picture = Picture.findById(id);
            picture.createdAt = picture.createdAt.minus(older);
            return null;
        });
    }

    private static <T> T inShop(Supplier<T> work) {
        return CurrentShop.within("default", () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
