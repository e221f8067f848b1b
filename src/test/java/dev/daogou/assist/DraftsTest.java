package dev.daogou.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.assist.AsideByHand.Asked;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Subscription;
import dev.daogou.shared.Problem;

/** The life of a draft: Anna asks, Mei holds the conversation and reads, Lin looks after others. */
class DraftsTest {

    private static final String SHOP = "s";
    private static final String ANNA = "c_anna";
    private static final String MEI = "a_mei";

    private final ShopBus bus = new ShopBus();
    private final AsideByHand asides = new AsideByHand();
    private final KeptDrafts book = new KeptDrafts();
    private final Drafts drafts = new Drafts(bus, asides, book);
    private final List<String> told = new ArrayList<>();
    private final List<DraftEvent.Done> done = new ArrayList<>();
    private long seq;

    @Test
    void aDraftStreamsIsKeptAndThenTold() {
        meiReads();
        annaSays();
        asides.last().begins(1, MEI).says("It is ").says("220 g [1].").done();
        assertThat(told).containsExactly("0 It is ", "6 220 g [1].", "done It is 220 g [1].");
        assertThat(done.get(0).plain()).isEqualTo("It is 220 g.");
        assertThat(book.rows).containsOnlyKeys(done.get(0).did());
    }

    @Test
    void aNewMessageEndsTheStaleDraftAtOnceAndBeginsAnother() {
        meiReads();
        annaSays();
        Asked stale = asides.last().begins(1, MEI).says("It is ");
        annaSays();
        assertThat(stale.ended).isTrue();
        stale.says("too late").done();
        asides.last().begins(2, MEI).says("Both.").done();
        assertThat(told).containsExactly("0 It is ", "none replaced", "0 Both.", "done Both.");
        assertThat(book.rows).hasSize(1);
        assertThat(done).extracting(DraftEvent.Done::seq).containsExactly(1L, 2L);
    }

    @Test
    void theAgentsOwnWordsEndItAndSoDoesGivingBack() {
        meiReads();
        annaSays();
        Asked first = asides.last().begins(1, MEI).says("It ");
        meiSays();
        assertThat(first.ended).isTrue();
        annaSays();
        Asked second = asides.last().begins(3, MEI).says("It ");
        floor(Floor.ASSISTANT);
        assertThat(second.ended).isTrue();
        assertThat(told).containsExactly("0 It ", "none answered", "0 It ", "none released");
    }

    @Test
    void whatStandsInTheLogBeforeItWasBegunDoesNotEndIt() {
        meiReads();
        seq = 5;
        annaSays();
        bus.publish(SHOP, ANNA, new ConversationEvent.MessageAdded(5, "k", Author.AGENT, "Hello", "Mei", Instant.EPOCH));
        asides.last().begins(6, MEI).says("Yes.").done();
        assertThat(told).containsExactly("0 Yes.", "done Yes.");
    }

    @Test
    void noneIsBegunWhenNobodyWouldSeeIt() {
        annaSays();
        assertThat(asides.asked).isEmpty();
        read("a_lin");
        annaSays();
        assertThat(asides.last().begins(2, MEI).ended).as("Lin's console shows nothing of Mei's").isTrue();
        annaSays();
        assertThat(asides.last().begins(3, null).ended).as("in the queue it is anybody's").isFalse();
        annaSays();
        assertThat(asides.last().meets(4, Floor.ASSISTANT, null).ended).as("the assistant answers itself").isTrue();
        annaSays();
        assertThat(asides.last().meets(0, Floor.AGENT, "a_lin").ended).as("nothing waits").isTrue();
        assertThat(told).as("of the one that was begun").containsExactly("none replaced");
    }

    @Test
    void whoFollowsTheConversationIsEnoughAndTheFirstToBeToldWhatThereIs() {
        follow(ANNA);
        annaSays();
        asides.last().begins(1, MEI).says("It ").says("is.");
        told.clear();
        meiReads();
        assertThat(told).containsExactly("0 It is.");
        asides.last().done();
        told.clear();
        follow(ANNA);
        assertThat(told).containsExactly("0 It is.", "done It is.");
        told.clear();
        follow("c_bob");
        assertThat(told).isEmpty();
    }

    @Test
    void aConsoleThatIsLoadedAnewFindsItsDraft() {
        Subscription console = meiReads();
        annaSays();
        Asked asked = asides.last().begins(1, MEI).says("It ");
        console.close();
        asked.says("is.").done();
        meiReads();
        assertThat(told).containsExactly("0 It ", "0 It is.", "done It is.");
    }

    @Test
    void whoeverTakesTheFloorHasADraftOfWhatWasSaidWhileNobodyWasThere() {
        annaSays();
        meiReads();
        floor(Floor.AGENT);
        assertThat(asides.last().begins(1, MEI).ended).isFalse();
        int before = asides.asked.size();
        floor(Floor.AGENT);
        assertThat(asides.asked).as("there is one").hasSize(before);
    }

    @Test
    void aHandOffIsNoDraftAndNorIsAFailure() {
        meiReads();
        annaSays();
        asides.last().begins(1, MEI).none("low_confidence");
        annaSays();
        asides.last().begins(2, MEI).says("It ").fails("LLM_TIMEOUT");
        assertThat(told).containsExactly("none low_confidence", "0 It ", "none LLM_TIMEOUT");
        assertThat(book.rows).isEmpty();
    }

    @Test
    void howItWasUsedIsKeptOnce() {
        meiReads();
        annaSays();
        asides.last().begins(1, MEI).says("It is 220 g [1].").done();
        String did = done.get(0).did();
        DraftReply used = drafts.used(SHOP, ANNA, did, DraftUse.EDITED, "It is 222 g.", MEI);
        assertThat(used.distance).isEqualTo(1);
        assertThat(drafts.used(SHOP, ANNA, did, DraftUse.EDITED, "Else", MEI).distance).isEqualTo(1);
        assertThatThrownBy(() -> drafts.used(SHOP, ANNA, did, DraftUse.SENT, null, MEI))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.status()).isEqualTo(409));
        assertThatThrownBy(() -> drafts.used(SHOP, "c_bob", did, DraftUse.EDITED, null, MEI))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.status()).isEqualTo(404));
        told.clear();
        follow(ANNA);
        assertThat(told).as("a used draft is no longer offered").isEmpty();
    }

    @Test
    void dismissedWhileItIsMadeItEndsAndIsKeptAsFarAsItCame() {
        meiReads();
        annaSays();
        Asked asked = asides.last().begins(1, MEI).says("It ");
        String did = drafted();
        drafts.used(SHOP, ANNA, did, DraftUse.DISMISSED, null, MEI);
        assertThat(asked.ended).isTrue();
        asked.done();
        assertThat(book.rows.get(did).text).isEqualTo("It ");
        assertThat(book.rows.get(did).distance).isNull();
        assertThat(told).containsExactly("0 It ", "none dismissed");
    }

    @Test
    void nothingIsHeardOfAShopThatNobodyLooksAfter() {
        Subscription console = meiReads();
        annaSays();
        asides.last().begins(1, MEI).says("It is.").done();
        console.close();
        assertThat(bus.subscribers).as("a draft is there to come back for").hasSize(1);
        floor(Floor.ASSISTANT);
        assertThat(bus.subscribers).isEmpty();
    }

    @Test
    void aForgottenConversationEndsItsDraftAndWhoFollowsIt() {
        List<String> over = new ArrayList<>();
        drafts.read(SHOP, DraftReader.following(ANNA, event -> {}, () -> over.add(ANNA)));
        annaSays();
        Asked asked = asides.last().begins(1, MEI).says("It ");
        bus.publish(SHOP, ANNA, new ConversationEvent.Forgotten());
        assertThat(asked.ended).isTrue();
        assertThat(over).containsExactly(ANNA);
    }

    private Subscription meiReads() {
        return read(MEI);
    }

    private Subscription read(String agent) {
        return drafts.read(SHOP, DraftReader.atConsole(agent, this::hear));
    }

    private void follow(String cid) {
        drafts.read(SHOP, DraftReader.following(cid, this::hear, () -> {}));
    }

    private String drafted() {
        List<String> dids = new ArrayList<>();
        drafts.read(SHOP, DraftReader.following(ANNA, event -> dids.add(event.did()), () -> {})).close();
        return dids.get(0);
    }

    private void hear(DraftEvent event) {
        if (event instanceof DraftEvent.Delta delta) {
            told.add(delta.off() + " " + delta.text());
        } else if (event instanceof DraftEvent.Done end) {
            done.add(end);
            told.add(end.text() == null ? "none " + end.reason() : "done " + end.text());
        }
    }

    private void annaSays() {
        seq++;
        bus.publish(SHOP, ANNA,
                new ConversationEvent.VisitorSaid(seq, "m" + seq, Author.VISITOR, "?", HeardAs.QUEUED, Instant.EPOCH));
    }

    private void meiSays() {
        seq++;
        bus.publish(SHOP, ANNA, new ConversationEvent.MessageAdded(seq, "k" + seq, Author.AGENT, "!", "Mei", Instant.EPOCH));
    }

    private void floor(Floor to) {
        seq++;
        bus.publish(SHOP, ANNA, new ConversationEvent.FloorChanged(seq, to, to == Floor.AGENT ? "Mei" : null, null));
    }
}
