package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.daogou.assistant.Said.Wish;
import dev.daogou.assistant.Upstream.Call;
import dev.daogou.conversation.ConversationEvent.TurnCut;
import dev.daogou.conversation.ConversationEvent.TurnDone;
import dev.daogou.conversation.ConversationEvent.TurnFailed;
import dev.daogou.conversation.ConversationEvent.TurnStarted;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.CutWhy;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.MemoryLog;
import dev.daogou.conversation.MemoryLog.Refused;

/** What one thread does in the very moment in which another is about to do something else. */
class CrossingTest {

    private final World world = new World(Choices.as(new int[0]), null);
    private final Anna anna = new Anna(world);
    private final People people = new People(world);
    private final Device phone = new Device("phone", world);

    @BeforeEach
    void theServiceRuns() {
        world.with(anna, () -> {});
        world.devices.add(phone);
        world.start();
        phone.comes();
        ready();
    }

    @AfterEach
    void theRulesHold() {
        assertThat(world.rules.broken()).isNull();
    }

    @Test
    void aTakeoverThatCommitsWhileTheModelSpeaksIsTheLastThatIsHeard() {
        Call call = answering("Is it warm?");
        call.says("It is ");
        world.at("after the commit", () -> call.says("warm."));
        people.claims("Mei");
        ready();
        assertThat(phone.screen()).extracting(Device.Shown::text).containsExactly("Is it warm?", "It is ");
        assertThat(world.memory.conversation().floor).isEqualTo(Floor.AGENT);
    }

    @Test
    void whoWaitsForAPersonIsAnsweredMeanwhileAndNotAWordFollowsTheClaim() {
        world.memory.helpInQueue();
        Call before = answering("Is it warm?");
        before.says("It is ");
        people.queues();
        ready();
        before.says("warm.");
        before.done(false);
        ready();
        Call call = answering("And is it light?");
        call.says("It weighs ");
        world.at("after the commit", () -> call.says("nothing."));
        people.claims("Mei");
        ready();
        assertThat(told(TurnDone.class)).extracting(done -> done.reply().text()).containsExactly("It is warm.");
        assertThat(told(TurnCut.class)).extracting(TurnCut::text, TurnCut::why)
                .containsExactly(tuple("It weighs ", CutWhy.TAKEOVER));
        anna.says("Hello?", Wish.AUTO);
        ready();
        assertThat(told(TurnStarted.class)).hasSize(2);
        assertThat(world.memory.conversation().floor).isEqualTo(Floor.AGENT);
    }

    @Test
    void whatWaitsForAnAgentWhoLeavesIsAnsweredInTheQueue() {
        world.memory.helpInQueue();
        people.claims("Mei");
        anna.says("Is it warm?", Wish.AUTO);
        ready();
        world.as(Acting.AGENT, () -> world.service().log.write(MemoryLog.CID, pen -> world.service().floors.queue(pen, null)));
        ready();
        assertThat(world.service().upstream.last().question.texts()).containsExactly("Is it warm?");
    }

    @Test
    void aStopIsStoredThoughTheAnswerIsWholeAlready() {
        Call call = answering("Is it warm?");
        call.says("It is.");
        call.done(false);
        assertThat(stop(2)).isTrue();
        ready();
        assertThat(told(TurnCut.class)).extracting(TurnCut::text, TurnCut::why).containsExactly(tuple("It", CutWhy.STOP));
        assertThat(world.memory.liveTurn()).isEmpty();
    }

    @Test
    void aQuestionThatWasStoppedIsNotAnsweredBecauseADeviceComes() {
        answering("Is it warm?");
        phone.comes();
        assertThat(stop(null)).isTrue();
        ready();
        assertThat(told(TurnStarted.class)).hasSize(1);
    }

    @Test
    void aStopBetweenTheCommitOfAMessageAndItsEndIsStored() {
        Call call = answering("Is it warm?");
        call.says("It is ");
        world.at("after the commit", () -> assertThat(stop(null)).isTrue());
        anna.says("ok", Wish.AUTO);
        ready();
        assertThat(told(TurnCut.class)).extracting(TurnCut::text).containsExactly("It is ");
        assertThat(world.memory.liveTurn()).isEmpty();
    }

    @Test
    void whatJoinsBeforeAFailureIsStoredIsAnsweredAllTheSame() {
        anna.says("Is it warm?", Wish.AUTO);
        ready();
        world.service().upstream.last().fails();
        anna.says("also in blue", Wish.AUTO);
        quiet();
        assertThat(told(TurnFailed.class)).isEmpty();
        assertThat(world.service().upstream.last().question.texts()).containsExactly("Is it warm?", "also in blue");
    }

    @Test
    void whatIsSaidAfterAStopStandsBehindTheCut() {
        Call call = answering("Is it warm?");
        call.says("It is ");
        anna.says("How much is it?", Wish.AUTO);
        assertThat(stop(null)).isTrue();
        ready();
        assertThat(told(TurnCut.class).get(0).seq()).isLessThan(told(VisitorSaid.class).get(1).seq());
    }

    @Test
    void aTurnThatBeginsInTheMomentOfAGoodbyeIsCutByIt() {
        world.at("a turn is kept", world.service()::leaves);
        anna.says("Is it warm?", Wish.AUTO);
        ready();
        assertThat(world.service().saidGoodbye()).isTrue();
        assertThat(told(TurnCut.class)).extracting(TurnCut::why).containsExactly(CutWhy.SHUTDOWN);
    }

    @Test
    void aTurnWhoseCommitWasInDoubtDoesNotStandInTheWayOfTheNext() {
        world.doubt();
        anna.says("Is it warm?", Wish.AUTO);
        ready();
        assertThat(anna.isHeard()).isFalse();
        anna.repeatsWhatWasNotHeard();
        ready();
        quiet();
        assertThat(anna.isHeard()).isTrue();
        world.service().upstream.last().done(false);
        ready();
        assertThat(told(VisitorSaid.class)).hasSize(1);
        assertThat(told(TurnDone.class)).hasSize(1);
    }

    @Test
    void whatIsQueuedIsAnsweredThoughTheDatabaseRefusesOnce() {
        answering("Is it warm?").says("It is ");
        anna.says("also in blue", Wish.AUTO);
        ready();
        assertThat(stop(null)).isTrue();
        world.at("after all was told", this::refuse);
        ready();
        quiet();
        assertThat(world.service().upstream.last().question.texts()).containsExactly("also in blue");
    }

    @Test
    void aPersonIsAskedThoughTheDatabaseRefusesOnce() {
        answering("Is it warm?").done(true);
        world.at("after all was told", this::refuse);
        ready();
        assertThat(world.memory.conversation().floor).isEqualTo(Floor.ASSISTANT);
        quiet();
        assertThat(world.memory.conversation().floor).isEqualTo(Floor.QUEUE);
    }

    @Test
    void aTakeoverRightAfterARefusedMessageCutsWhatWasShown() {
        answering("Is it warm?").says("It is ");
        anna.says("How much is it?", Wish.AUTO);
        world.at("before the commit", () -> {
            throw new Refused("the database is away");
        });
        world.at("after a write was refused", () -> people.claims("Mei"));
        ready();
        assertThat(told(TurnCut.class)).extracting(TurnCut::text).containsExactly("It is ");
    }

    @Test
    void aMailboxThatWillTryAgainIsNotLetGo() {
        phone.leaves();
        people.claims("Mei");
        world.at("after the commit", this::refuse);
        people.release();
        ready();
        world.agenda.passes(Duration.ofMinutes(3));
        world.service().mailboxes.forgetIdle();
        assertThat(world.service().mailboxes.all()).hasSize(1);
        quiet();
        world.agenda.passes(Duration.ofMinutes(3));
        world.service().mailboxes.forgetIdle();
        assertThat(world.service().mailboxes.all()).isEmpty();
    }

    private Call answering(String question) {
        anna.says(question, Wish.AUTO);
        ready();
        quiet();
        return world.service().upstream.last();
    }

    private void ready() {
        while (!world.ready().isEmpty()) {
            world.run(world.ready().get(0));
        }
    }

    /** The visitor has been quiet for long enough. */
    private void quiet() {
        world.run(world.agenda.timer());
        ready();
    }

    private boolean stop(Integer seen) {
        return anna.stops(world.service().turn().tid, seen);
    }

    /** The next write. */
    private void refuse() {
        world.at("before the row is held", () -> {
            throw new Refused("the database is away");
        });
    }

    private <E> List<E> told(Class<E> kind) {
        return world.memory.events(0).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
