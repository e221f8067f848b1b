package dev.daogou.chat;

import java.util.HashMap;
import java.util.Map;

/**
 * The messages that one device has sent and whose events have not been told to it. Which device's frame a stored message came
 * from only the answer to the frame says: the same message may have been sent from another one at the same moment, and the event
 * can be here before the answer. Not for several threads at once.
 */
final class OwnMessages {

    enum Whose {
        /** Answered with {@code msg.ok}. */
        THIS_DEVICE,
        /** Told as a message. */
        ANOTHER,
        /** Not to be told before the answer. */
        UNKNOWN
    }

    private static final class Own {
        private int unanswered;
        private boolean first;
    }

    private final Map<String, Own> byMid = new HashMap<>();

    void sent(String mid) {
        byMid.computeIfAbsent(mid, m -> new Own()).unanswered++;
    }

    /** @param first whether this frame made the message, and no earlier one from anywhere */
    void answered(String mid, boolean first) {
        Own own = byMid.get(mid);
        if (own != null) {
            own.unanswered--;
            own.first |= first;
            forget(mid, own);
        }
    }

    Whose of(String mid) {
        Own own = byMid.get(mid);
        if (own == null) {
            return Whose.ANOTHER;
        }
        return own.first ? Whose.THIS_DEVICE : Whose.UNKNOWN;
    }

    /** Its {@code msg.ok} was sent. */
    void told(String mid) {
        Own own = byMid.get(mid);
        if (own != null) {
            own.first = false;
            forget(mid, own);
        }
    }

    private void forget(String mid, Own own) {
        if (own.unanswered <= 0 && !own.first) {
            byMid.remove(mid);
        }
    }
}
