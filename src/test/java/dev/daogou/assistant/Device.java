package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.ConversationEvent;
import dev.daogou.conversation.ConversationEvent.Delta;
import dev.daogou.conversation.ConversationEvent.Durable;
import dev.daogou.conversation.ConversationEvent.MessageAdded;
import dev.daogou.conversation.ConversationEvent.ToolRan;
import dev.daogou.conversation.ConversationEvent.TurnCut;
import dev.daogou.conversation.ConversationEvent.TurnDone;
import dev.daogou.conversation.ConversationEvent.TurnEnd;
import dev.daogou.conversation.ConversationEvent.TurnFailed;
import dev.daogou.conversation.ConversationEvent.TurnStarted;
import dev.daogou.conversation.ConversationEvent.VisitorSaid;
import dev.daogou.conversation.MemoryLog;
import dev.daogou.conversation.Subscription;
import dev.daogou.conversation.ToolPhase;
import dev.daogou.conversation.TurnRow;
import dev.daogou.shop.Shop;

/** A device that follows a conversation as the protocol tells clients to, over a connection that may break at any time. */
final class Device {

    /** What stands on the screen for good. */
    record Shown(long seq, Author author, String text, boolean interrupted) {}

    final String name;
    private final World world;
    private final List<Shown> screen = new ArrayList<>();
    private final Set<String> acted = new HashSet<>();
    private List<ConversationEvent> later = new ArrayList<>();
    private Subscription listening;
    private Subscription present;
    private boolean welcomed;
    private boolean deaf;
    private long seq;
    private String tid;
    private String text = "";

    Device(String name, World world) {
        this.name = name;
        this.world = world;
    }

    boolean connected() {
        return listening != null;
    }

    /** Whether the service takes it to be there. */
    boolean counted() {
        return present != null;
    }

    List<Shown> screen() {
        return screen;
    }

    String tid() {
        return tid;
    }

    int held() {
        return text.length();
    }

    /** First listens, then looks, then reads. */
    void comes() {
        leaves();
        Service service = world.service();
        world.tell("%s comes, knowing %d", name, seq);
        later = new ArrayList<>();
        Subscription bus = service.subscribe(MemoryLog.CID, this::hears);
        listening = bus;
        present = service.mailboxes.deviceCame(Shop.DEFAULT, MemoryLog.CID);
        service.mailboxes.wake(Shop.DEFAULT, MemoryLog.CID).whenComplete((awake, failure) -> {
            if (listening == bus) {
                world.agenda.add(new Agenda.Task(Acting.DEVICE, false, name + " is welcomed", () -> {
                    if (listening == bus && failure == null) {
                        welcome(service, bus);
                    } else if (listening == bus) {
                        leaves();
                    }
                }));
            }
        });
    }

    /** The connection is gone and the service has not noticed. */
    void loses() {
        if (listening != null) {
            listening.close();
            listening = null;
            welcomed = false;
        }
    }

    void leaves() {
        loses();
        if (present != null) {
            present.close();
            present = null;
            world.lives();
        }
    }

    /** The process that it was connected to is gone. */
    void cutOff() {
        listening = null;
        present = null;
        welcomed = false;
    }

    /** Deltas do not reach it for a while. */
    void deaf(boolean on) {
        deaf = on;
    }

    private void welcome(Service service, Subscription bus) {
        Optional<Snapshot> before = service.mailboxes.snapshot(MemoryLog.CID);
        world.between("while a welcome is prepared");
        String live = world.memory.liveTurn().map((TurnRow row) -> row.tid).orElse(null);
        List<Durable> missed = world.memory.events(seq);
        world.between("while a welcome is prepared");
        Snapshot turn = before.or(() -> service.mailboxes.snapshot(MemoryLog.CID)).filter(t -> t.tid().equals(live))
                .orElse(null);
        if (listening != bus) {
            return;
        }
        world.tell("%s is told %s and %d events", name, turn, missed.size());
        if (turn != null) {
            world.rules.check(turn.off() == turn.text().length(), "rule 1: a snapshot at %d of %d units", turn.off(),
                    turn.text().length());
            tid = turn.tid();
            text = turn.text();
        }
        missed.forEach(this::apply);
        welcomed = true;
        retell();
    }

    /** What the bus has not brought is read, as a heartbeat finds it missing. */
    void fill() {
        if (welcomed) {
            world.memory.events(seq).forEach(this::apply);
            retell();
        }
    }

    private void whole() {
        if (welcomed) {
            world.service().mailboxes.snapshot(MemoryLog.CID).filter(turn -> turn.tid().equals(tid))
                    .ifPresent(turn -> apply(new Delta(tid, 0, turn.text())));
        }
    }

    private void hears(ConversationEvent event) {
        if (deaf && event instanceof Delta) {
            return;
        }
        later.add(event);
        retell();
    }

    private void retell() {
        for (boolean progress = welcomed; progress && !later.isEmpty();) {
            List<ConversationEvent> waiting = later;
            later = new ArrayList<>();
            waiting.forEach(event -> {
                if (!later.isEmpty() && !(event instanceof Durable) || !apply(event)) {
                    later.add(event);
                }
            });
            progress = later.size() < waiting.size();
        }
    }

    /** @return false for what stands behind a hole */
    private boolean apply(ConversationEvent event) {
        if (event instanceof Durable durable) {
            if (durable.seq() == seq + 1) {
                seq++;
                keep(durable);
            }
            return durable.seq() <= seq;
        }
        if (event instanceof Delta delta && delta.tid().equals(tid)) {
            apply(delta);
        }
        return true;
    }

    private void apply(Delta delta) {
        if (delta.off() > text.length()) {
            world.agenda.add(new Agenda.Task(Acting.DEVICE, false, name + " asks for the whole", this::whole));
            return;
        }
        String rest = text.substring(delta.off());
        boolean longer = delta.text().length() > rest.length();
        world.rules.check(longer ? delta.text().startsWith(rest) : rest.startsWith(delta.text()),
                "rule 1: \"%s\" at %d on a screen that shows \"%s\"", delta.text(), delta.off(), text);
        text = longer ? text.substring(0, delta.off()) + delta.text() : text;
    }

    private void keep(Durable event) {
        if (event instanceof VisitorSaid said) {
            screen.add(new Shown(seq, Author.VISITOR, said.text(), false));
        } else if (event instanceof MessageAdded added) {
            screen.add(new Shown(seq, added.author(), added.text(), false));
        } else if (event instanceof TurnStarted start && !start.tid().equals(tid)) {
            tid = start.tid();
            text = "";
        } else if (event instanceof ToolRan tool && tool.ph() == ToolPhase.RUNNING) {
            acted.add(tool.tid());
        } else if (event instanceof TurnEnd end) {
            ends(end);
        }
    }

    private void ends(TurnEnd end) {
        String kept = end instanceof TurnDone done
                ? done.reply().text()
                : end instanceof TurnCut cut ? cut.text() : ((TurnFailed) end).text();
        // Cut before its first word, a turn that did something leaves a mark.
        if (!kept.isEmpty() || acted.contains(end.tid())) {
            screen.add(new Shown(seq, Author.ASSISTANT, kept, !(end instanceof TurnDone)));
        }
        // A welcome may have named the next turn already.
        if (end.tid().equals(tid)) {
            world.rules.check(kept.startsWith(text) || end instanceof TurnCut && text.startsWith(kept),
                    "rule 4: %s shows \"%s\" of what becomes \"%s\"", name, text, kept);
            tid = null;
            text = "";
        }
    }
}
