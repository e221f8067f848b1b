package dev.daogou.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.daogou.chat.ServerFrame.MsgOk;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.ConversationEvent.Hinted;
import dev.daogou.conversation.ConversationEvent.TurnStarted;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Opened;
import dev.daogou.pictures.PictureLinks;

/** The answer to a message and the event that it was stored race each other, and another device may have sent the same one. */
class DeviceSessionTest {

    private final List<String> told = new ArrayList<>();
    private final DeviceSession session = new DeviceSession(new Opened("default", "c1", "v1", "proof", Instant.EPOCH), null,
            new Frames(new ObjectMapper().registerModule(new JavaTimeModule()),
                    new PictureLinks(() -> new byte[1], Clock.systemUTC())),
            new Wire() {
                @Override
                public CompletionStage<Void> send(Frame frame) {
                    told.add(frame.json());
                    return CompletableFuture.completedFuture(null);
                }

                @Override
                public CompletionStage<Void> close(int code, String why) {
                    return CompletableFuture.completedFuture(null);
                }
            });

    private static VisitorSaid said(long seq, String mid) {
        return new VisitorSaid(seq, mid, Author.VISITOR, "hello", HeardAs.NEW, Instant.EPOCH);
    }

    @BeforeEach
    void welcome() {
        session.welcome(new ServerFrame.Welcome("c1", 1, 0, Floor.ASSISTANT, null, 15_000, Instant.EPOCH, null, null, null), 0,
                List.of());
        told.clear();
    }

    /** Attack: the visitor's own page listens for what the shop's people are told of them. */
    @Test
    void whatTheShopsPeopleAreToKnowIsToldToNoDevice() {
        session.hear(new Hinted(new ObjectMapper().createObjectNode().put("kind", "price_sensitive")));
        assertThat(told).isEmpty();
    }

    @Test
    void aMessageOfThisDeviceIsAnsweredOnceInItsPlace() {
        session.sends("m1");
        session.hear(said(1, "m1"));
        session.hear(new TurnStarted(2, "t1", List.of("m1")));
        assertThat(told).as("whose it is, is not known yet").isEmpty();
        session.answered("m1", true);
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("\"t\":\"msg.ok\"", "\"seq\":1", "\"dup\":false");
        assertThat(told.get(1)).contains("\"t\":\"turn.start\"");
    }

    @Test
    void itIsAnsweredAlsoWhenTheAnswerIsThereBeforeTheEvent() {
        session.sends("m1");
        session.answered("m1", true);
        assertThat(told).isEmpty();
        session.hear(said(1, "m1"));
        assertThat(told).singleElement().asString().contains("\"t\":\"msg.ok\"", "\"dup\":false");
    }

    @Test
    void theSameMessageThatAnotherDeviceSentFirstIsTheOthersAndThisOnesACopy() {
        session.sends("m1");
        session.hear(said(1, "m1"));
        session.answered("m1", false);
        session.send(new MsgOk(1, "m1", HeardAs.NEW, true));
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("\"t\":\"message\"", "\"mid\":\"m1\"");
        assertThat(told.get(1)).contains("\"t\":\"msg.ok\"", "\"dup\":true");
    }

    @Test
    void ofOneThatIsSentTwiceTheFirstIsNewAndTheSecondACopy() {
        session.sends("m1");
        session.sends("m1");
        session.hear(said(1, "m1"));
        session.answered("m1", true);
        session.answered("m1", false);
        session.hear(said(2, "m1"));
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("\"dup\":false");
        assertThat(told.get(1)).as("nothing is kept of it").contains("\"t\":\"message\"");
    }

    @Test
    void whatWasMissedIsToldWithoutWhatIsNotAnsweredYet() {
        session.sends("m2");
        session.hear(said(3, "m3"));
        session.fill(List.of(said(1, "m1"), said(2, "m2"), said(3, "m3")));
        assertThat(told).singleElement().asString().contains("\"mid\":\"m1\"");
        session.fill(List.of(said(2, "m2"), said(3, "m3")));
        session.answered("m2", true);
        assertThat(told).hasSize(3);
        assertThat(told.get(1)).contains("\"t\":\"msg.ok\"", "\"mid\":\"m2\"");
        assertThat(told.get(2)).contains("\"t\":\"message\"", "\"mid\":\"m3\"");
    }
}
