package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.daogou.assistant.Said.Seen;
import dev.daogou.assistant.Said.Wish;
import dev.daogou.conversation.MemoryLog;
import dev.daogou.conversation.MemoryLog.Refused;
import dev.daogou.conversation.Message;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Shop;

/** The visitor, on three devices: says things, repeats what was not heard, interrupts. */
final class Anna {

    private static final List<String> WORDS = List.of("Is it warm?", "how much is it", "also in blue", "stop", "ok", "另外多少钱",
            "停!", "好的", "no thanks", "What size? I am 1.70 m.");
    private static final List<Wish> WISHES = List.of(Wish.AUTO, Wish.AUTO, Wish.AUTO, Wish.AUTO, Wish.STOP, Wish.REPLACE,
            Wish.ADDITION, Wish.BACKCHANNEL);

    /** A message that was sent, and how it was first heard; null until then. */
    static final class Sent {
        final Said said;
        private Heard heard;
        private final long at;

        Sent(Said said, long at) {
            this.said = said;
            this.at = at;
        }
    }

    private final World world;
    private final List<Sent> sent = new ArrayList<>();
    private Integer stopping;

    Anna(World world) {
        this.world = world;
    }

    List<Move> moves() {
        return List.of(
                new Move(60, this::canTalk, () -> says(world.choices.of(WORDS), world.choices.of(WISHES))),
                new Move(15, () -> canTalk() && !sent.isEmpty(), () -> sends(world.choices.of(sent))),
                new Move(40, this::canTalk,
                        () -> stops(someTurn(), world.choices.chance(500) ? world.choices.below(30) : null)),
                new Move(30, this::canTalk, this::acknowledges),
                new Move(25, () -> canTalk() && !effects().proposed().isEmpty(), this::presses),
                new Move(10, this::canTalk, () -> world.service().mailboxes.typing(MemoryLog.CID, world.choices.chance(600))),
                new Move(40, this::canTalk, () -> world.choices.of(world.devices).comes()),
                new Move(15, () -> true, () -> world.choices.of(world.devices).leaves()),
                new Move(10, () -> true, () -> world.choices.of(world.devices).loses()),
                new Move(5, () -> true, () -> world.choices.of(world.devices).deaf(world.choices.chance(500))),
                new Move(10, this::canTalk, () -> world.choices.of(world.devices).fill()));
    }

    private EffectRules effects() {
        return world.rules.log().effects();
    }

    /** Mostly a button that still stands there. */
    private void presses() {
        List<String> all = effects().proposed();
        String call = world.choices.chance(200) ? world.choices.of(all) : all.get(all.size() - 1);
        boolean forged = world.choices.chance(50);
        presses(call, forged ? "forged" : effects().token(call), !world.choices.chance(250));
    }

    void presses(String call, String token, boolean yes) {
        boolean forged = !token.equals(effects().token(call));
        world.tell("Anna presses %s under %s%s", yes ? "yes" : "no", call, forged ? ", forged" : "");
        if (yes && !forged) {
            effects().presses(call);
        }
        world.service().mailboxes.decide(Shop.DEFAULT, MemoryLog.CID, call, token, yes).whenComplete((done, failure) -> {
            world.rules.check(failure != null || !forged, "rule 11: a forged button is taken");
            if (failure != null && !(failure instanceof Refused) && !(failure instanceof Problem)) {
                world.rules.failed(failure);
            }
        });
    }

    private boolean canTalk() {
        return world.service() != null;
    }

    void says(String text, Wish wish) {
        Seen seen = world.choices.chance(300) ? new Seen(someTurn(), world.choices.below(30)) : null;
        sent.add(new Sent(new Said("m" + (sent.size() + 1), text, wish, seen), world.agenda.now()));
        sends(sent.get(sent.size() - 1));
    }

    /** What was sent and is not known to be heard is sent again. */
    void repeatsWhatWasNotHeard() {
        sent.stream().filter(each -> each.heard == null).forEach(this::sends);
    }

    boolean isHeard() {
        return sent.stream().allMatch(each -> each.heard != null);
    }

    private void sends(Sent what) {
        Said said = what.said;
        world.tell("Anna sends %s: \"%s\" %s%s", said.mid(), said.text(), said.wish(),
                said.seen() == null ? "" : ", " + world.rules.name(said.seen().tid()) + " seen to " + said.seen().off());
        world.service().mailboxes.hear(Shop.DEFAULT, MemoryLog.CID, said).whenComplete((heard, failure) -> {
            if (heard != null) {
                hears(what, heard);
            } else if (!(failure instanceof Refused)) {
                world.rules.failed(failure);
            }
        });
    }

    private void hears(Sent what, Heard heard) {
        world.tell("Anna is told %s", heard);
        Message stored = world.memory.messages().stream().filter(m -> what.said.mid().equals(m.mid)).findFirst().orElse(null);
        if (stored == null || stored.seq != heard.seq() || stored.heardAs != heard.as()) {
            world.rules.broken("rule 8: %s is acknowledged as %s and stored as %s", what.said.mid(), heard,
                    stored == null ? null : stored.heardAs);
        } else if (what.heard != null && !heard.dup()) {
            world.rules.broken("rule 8: %s is new a second time", what.said.mid());
        }
        what.heard = what.heard == null ? heard : what.heard;
    }

    /** A right, a late or a wrong turn. */
    private String someTurn() {
        List<String> tids = new ArrayList<>(List.of("t_nobody"));
        world.rules.turns().forEach(turn -> tids.add(turn.tid));
        int back = world.choices.below(4);
        return back > 1 ? world.choices.of(tids) : tids.get(tids.size() - 1);
    }

    /** @return whether something was stopped */
    boolean stops(String tid, Integer seen) {
        Service service = world.service();
        Turn live = service.turn();
        boolean stale = live == null || !live.tid.equals(tid) || !live.active();
        Object halted = live == null ? null : live.halted();
        int left = world.agenda.left();
        stopping = seen;
        boolean[] stopped = new boolean[1];
        world.as(Acting.STOP, () -> stopped[0] = service.mailboxes.stop(MemoryLog.CID, tid, seen));
        stopping = null;
        world.tell("Anna stops %s, seen to %s: %s", world.rules.name(tid), seen, stopped[0] ? "stopped" : "stale");
        world.rules.check(stopped[0] != stale, "rule 5: the stop of %s is %s", world.rules.name(tid), stale ? "stale" : "not");
        if (stale) {
            world.rules.check(
                    service.turn() == live && (live == null || live.halted() == halted) && left == world.agenda.left(),
                    "rule 5: a stale stop changes something");
        } else {
            world.rules.silenced(tid);
        }
        return stopped[0];
    }

    private void acknowledges() {
        String tid = someTurn();
        int off = world.choices.below(40);
        world.tell("a device acknowledges %s to %d", world.rules.name(tid), off);
        Turn live = world.service().turn();
        world.service().mailboxes.ack(MemoryLog.CID, tid, off);
        if (live != null && live.tid.equals(tid) && world.rules.turn(tid) != null) {
            world.rules.turn(tid).acknowledged(off);
        }
    }

    /** What whoever interrupts a turn now had seen of it, or null. */
    Integer seen(String tid) {
        if (world.acting() == Acting.STOP) {
            return stopping;
        }
        return sent(world.memory.rows().hearing()).map(each -> each.said.seenOf(tid)).orElse(null);
    }

    /** For the first time. */
    long sentAt(String mid) {
        return sent(mid).map(each -> each.at).orElse(0L);
    }

    private Optional<Sent> sent(String mid) {
        return sent.stream().filter(each -> each.said.mid().equals(mid)).findFirst();
    }
}
