package dev.daogou.guard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import dev.daogou.conversation.Reply.GuardNote;
import dev.daogou.conversation.Reply.GuardNote.Blocked;
import dev.daogou.guard.Untrue.Matter;

/**
 * Checks a sentence before it is shown: prices, discounts, stock, delivery, warranty, returns and every other figure have to be
 * true now. A sentence that is not is replaced by a true one on the same matter, once a reply; later ones go. So does one that
 * gives the model's instructions away.
 */
public final class Guard implements Release.Check {

    /** Says from the data what a false sentence was about. */
    public interface Repair {
        /**
         * @param price, stock whether these are to be said
         * @param terms topics of {@code guard/topics.txt} that are to be said, {@link #CONTENTS} among them
         * @return empty when there is nothing to say
         */
        String say(boolean price, boolean stock, Set<String> terms);
    }

    /** The topic of what is in a product. */
    public static final String CONTENTS = "contents";

    private final Supplier<Truth> truth;
    private final Repair repair;
    private final String joint;
    private final LeakWatch leaks;
    private final Scene scene = new Scene();
    private final List<Blocked> blocked = new ArrayList<>();
    private final Set<Matter> told = EnumSet.noneOf(Matter.class);
    private int repaired;
    private boolean leaked;
    private boolean pushed;

    /**
     * @param truth as far as the answer knows it now
     * @param confidential what the model was told, and does not tell on
     * @param joint leads over from a sentence half shown to the true one
     */
    public Guard(Supplier<Truth> truth, Confidential confidential, Repair repair, String joint) {
        this.truth = truth;
        this.leaks = new LeakWatch(confidential);
        this.repair = repair;
        this.joint = joint;
    }

    /**
     * Where a visitor pushes for less, nothing is shown before its sentence is whole: any could give in.
     *
     * @param pushing whether it is read so, whatever the words
     */
    public Guard after(List<String> asked, Pushing pushing) {
        pushed = pushing != Pushing.NOT || Favours.isPush(asked);
        return this;
    }

    @Override
    public boolean suspects(char c) {
        return leaks.takes(c) | pushed;
    }

    /** An image, or an address that does not lead to the shop, was taken out before. */
    public void tookOut() {
        blocked.add(new Blocked("an address", "does not lead to the shop"));
    }

    @Override
    public String release(String shown, String held) {
        if (leaks.leaked(shown + held)) {
            if (!leaked) {
                // What it gives away must not stand in the reply's note either.
                blocked.add(new Blocked("instructions", "are for the assistant alone"));
            }
            String left = leaked ? "" : left(shown, "", held);
            leaked = true;
            return left;
        }
        List<Untrue> untrue = truth.get().untrue(shown + held, scene);
        if (untrue.isEmpty()) {
            return held;
        }
        untrue.forEach(u -> blocked.add(new Blocked(u.claim(), u.why())));
        String said = instead(untrue);
        repaired += said.isEmpty() ? 0 : 1;
        return left(shown, said, held);
    }

    private String left(String shown, String said, String held) {
        String end = held.endsWith("\n") ? "\n" : "";
        if (shown.isBlank()) {
            return said + end;
        }
        return (said.isEmpty() ? "…" : joint + said) + end;
    }

    private String instead(List<Untrue> untrue) {
        Set<Matter> matters = EnumSet.noneOf(Matter.class);
        Set<String> topics = new LinkedHashSet<>();
        untrue.forEach(u -> {
            // A made-up code or discount is a price that is not so.
            matters.add(u.matter() == Matter.CODE ? Matter.PRICE : u.matter());
            topics.addAll(u.topics());
        });
        matters.removeAll(told);
        told.addAll(matters);
        return matters.isEmpty()
                ? ""
                : repair.say(matters.contains(Matter.PRICE), matters.contains(Matter.STOCK),
                        matters.contains(Matter.TERMS) || matters.contains(Matter.CONTENTS) ? topics : Set.of());
    }

    /** How a reply came out of it. */
    public enum Outcome {
        /** Nothing false was in it. */
        PASS,
        /** A true sentence stands in the place of a false one. */
        REPAIRED,
        /** What was false is left out. */
        BLOCKED,
        /** Nothing was left to be said. */
        HANDED_OFF;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param nothingLeft whether no text of the model's was shown */
    public Outcome outcome(boolean nothingLeft) {
        if (blocked.isEmpty()) {
            return Outcome.PASS;
        }
        return nothingLeft ? Outcome.HANDED_OFF : repaired > 0 ? Outcome.REPAIRED : Outcome.BLOCKED;
    }

    /** What was kept from the visitor, or {@code null} when nothing was. */
    public GuardNote note(Outcome outcome) {
        return blocked.isEmpty() ? null : new GuardNote(List.copyOf(blocked), outcome.code());
    }
}
