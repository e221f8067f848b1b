package dev.daogou.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.daogou.conversation.Proposal;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.HandoffNote;
import dev.daogou.model.AbortToken;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;

/** A model whose answers come when a schedule says so: piece by piece, at once, never, or broken; and also after they were stopped. */
final class Upstream implements Answering {

    private static final List<String> ANSWERS = List.of("Yes.", "", "Warm down, 95 g.", "A family 👨‍👩‍👧 of 😀 jackets",
            "羽绒服 is warm. Which size?", "e\u0301te\u0301 🏳️‍🌈 and so on and on");

    static final class Breaks extends RuntimeException {
        Breaks() {
            super("the answer breaks", null, false, false);
        }
    }

    /** An answer that is being made. */
    final class Call {
        final Question question;
        final AbortToken token;
        final Attempt attempt;
        private final String whole = world.choices.of(ANSWERS);
        private final StringBuilder said = new StringBuilder();
        private boolean over;

        Call(Question question, AbortToken token, Attempt attempt) {
            this.question = question;
            this.token = token;
            this.attempt = attempt;
        }

        boolean open() {
            return !over;
        }

        void goesOn() {
            int left = whole.length() - said.length();
            if (left > 0 && (endsInHalf() || !world.choices.chance(150))) {
                says(whole.substring(said.length(), said.length() + 1 + world.choices.below(left)));
            } else if (world.choices.chance(300)) {
                fails();
            } else {
                if (world.choices.chance(250)) {
                    proposes();
                }
                done(world.choices.chance(100));
            }
        }

        /** The answer ends with a question for leave. */
        void proposes() {
            says(" Shall I?");
            attempt.proposes(new Proposal(Ids.fresh("k_"), Errand.NAME, Lang.EN, "{}", world.choices.chance(200), "Shall I?",
                    Ids.secret(), world.agenda.clock.instant().plus(Service.CONFIG.proposalOpen())));
        }

        private boolean endsInHalf() {
            return said.length() > 0 && Character.isHighSurrogate(said.charAt(said.length() - 1));
        }

        void says(String text) {
            said.append(text);
            world.tell("%s is told \"%s\"%s", world.rules.name(attempt.turn().tid), text, late());
            attempt.delta(text);
        }

        void done(boolean toPerson) {
            over = true;
            world.tell("%s is told it is done%s%s", world.rules.name(attempt.turn().tid), toPerson ? ", for a person" : "",
                    late());
            attempt.done(new Reply(said.toString(), Lang.EN, AnsweredBy.LLM, 0.9, Instant.EPOCH, List.of(), List.of(),
                    List.of(), List.of(), toPerson ? new HandoffNote("low_confidence", null) : null, null,
                    new Reply.Usage(1, 1, 0, "hand"), new Reply.Timings(1, 1, 1)));
        }

        void fails() {
            over = true;
            world.tell("%s is told that the model failed%s", world.rules.name(attempt.turn().tid), late());
            attempt.failed("LLM_CUT", true, said.toString());
        }

        private String late() {
            return token.aborted() ? ", too late" : "";
        }
    }

    private final World world;
    private final Service of;
    private final List<Call> calls = new ArrayList<>();

    Upstream(World world, Service of) {
        this.world = world;
        this.of = of;
    }

    @Override
    public void answer(Question question, AbortToken token, ReplySink sink) {
        Attempt attempt = (Attempt) sink;
        world.rules.called(of, attempt, question);
        Call call = new Call(question, token, attempt);
        calls.add(call);
        world.tell("the model is called for %s: %s", world.rules.name(attempt.turn().tid), question.texts());
        world.between("the model has just been called");
        if (world.choices.chance(100)) {
            while (call.open()) {
                call.goesOn();
            }
        } else if (world.choices.chance(20)) {
            call.over = true;
            throw new Breaks();
        }
    }

    /** Those that could still say something; mostly those that are still wanted. */
    List<Call> open() {
        return calls.stream().filter(Call::open).toList();
    }

    List<Call> of(String tid) {
        return calls.stream().filter(call -> call.attempt.turn().tid.equals(tid)).toList();
    }

    Call last() {
        return calls.get(calls.size() - 1);
    }
}
