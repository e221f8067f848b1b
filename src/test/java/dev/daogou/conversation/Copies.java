package dev.daogou.conversation;

/** Rows as another transaction sees them. */
final class Copies {

    private Copies() {}

    static Conversation of(Conversation row) {
        Conversation copy = new Conversation();
        copy.id = row.id;
        copy.shop = row.shop;
        copy.visitorId = row.visitorId;
        copy.lang = row.lang;
        copy.floor = row.floor;
        copy.floorBy = row.floorBy;
        copy.floorName = row.floorName;
        copy.epoch = row.epoch;
        copy.ledBy = row.ledBy;
        copy.lastSeq = row.lastSeq;
        copy.createdAt = row.createdAt;
        copy.lastAt = row.lastAt;
        copy.proposal = row.proposal;
        return copy;
    }

    static Message of(Message row) {
        Message copy = new Message();
        copy.cid = row.cid;
        copy.seq = row.seq;
        copy.mid = row.mid;
        copy.tid = row.tid;
        copy.author = row.author;
        copy.text = row.text;
        copy.heardAs = row.heardAs;
        copy.pending = row.pending;
        copy.at = row.at;
        return copy;
    }

    static Effect of(Effect row) {
        Effect copy = new Effect();
        copy.callId = row.callId;
        copy.cid = row.cid;
        copy.tid = row.tid;
        copy.runTid = row.runTid;
        copy.name = row.name;
        copy.lang = row.lang;
        copy.arguments = row.arguments;
        copy.argumentsHash = row.argumentsHash;
        copy.buttonOnly = row.buttonOnly;
        copy.tokenHash = row.tokenHash;
        copy.state = row.state;
        copy.proposedAt = row.proposedAt;
        copy.expiresAt = row.expiresAt;
        copy.settledAt = row.settledAt;
        return copy;
    }

    static TurnRow of(TurnRow row) {
        TurnRow copy = new TurnRow();
        copy.tid = row.tid;
        copy.cid = row.cid;
        copy.epoch = row.epoch;
        copy.mids = row.mids;
        copy.shown = row.shown;
        copy.outcome = row.outcome;
        copy.startedAt = row.startedAt;
        copy.endedAt = row.endedAt;
        return copy;
    }

    static boolean differ(TurnRow a, TurnRow b) {
        return a.endedAt != b.endedAt || a.mids != b.mids || !a.shown.equals(b.shown) || a.outcome != b.outcome;
    }
}
