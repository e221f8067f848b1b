package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import dev.daogou.assistant.Classifier.Meets;
import dev.daogou.assistant.Classifier.Phase;
import dev.daogou.assistant.Said.Wish;
import dev.daogou.conversation.HeardAs;
import dev.daogou.interruption.Cases;

/** What visitors say into a reply, by written cases; -Pinterruption says all of them over the wire. */
class WrittenCasesTest {

    private static final Meets SPEAKING = new Meets(true, Phase.SHOWN, false, false);
    private static final Meets ASKING = new Meets(true, Phase.SHOWN, false, true);
    private static final Meets DONE = new Meets(true, Phase.NONE, false, false);

    private final Classifier classifier = new Classifier();

    @Test
    void whoOnlyListensDoesNotInterrupt() {
        List<String> cases = Cases.of("backchannels");
        assertThat(cases).hasSize(60);
        assertThat(other(cases, SPEAKING, HeardAs.BACKCHANNEL::equals)).as("98 of 100 are heard as listening")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(other(cases, ASKING, as -> as != HeardAs.BACKCHANNEL)).as("after a question they answer").isEmpty();
        assertThat(other(cases, DONE, HeardAs.NEW::equals)).isEmpty();
    }

    @Test
    void whoWantsAnotherAnswerInterrupts() {
        assertThat(Cases.of("interruptions")).hasSize(60)
                .allSatisfy(text -> assertThat(guess(text, SPEAKING)).isEqualTo(HeardAs.REPLACE));
    }

    @Test
    void stopWordsStopAndWhatOnlyHoldsOneDoesNot() {
        assertThat(Cases.of("stops")).hasSize(40)
                .allSatisfy(text -> assertThat(guess(text, SPEAKING)).isEqualTo(HeardAs.STOP));
        assertThat(Cases.of("traps")).hasSize(40)
                .allSatisfy(text -> assertThat(guess(text, SPEAKING)).isNotEqualTo(HeardAs.STOP));
    }

    private List<String> other(List<String> cases, Meets meets, Predicate<HeardAs> due) {
        return cases.stream().filter(text -> !due.test(guess(text, meets))).toList();
    }

    private HeardAs guess(String text, Meets meets) {
        return classifier.classify(text, Wish.AUTO, meets);
    }
}
