package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.daogou.upstream.Script;
import io.vertx.core.json.JsonObject;

/**
 * A conversation whose every reply is stopped at a random moment, with a random offset, by one of two devices. After each stop
 * the text must be the same in the log, on both screens and in the next prompt, and be what rule 4 says it is.
 */
final class StoppedTalk {

    private final Stage stage;
    private final Visit visit;
    private final Random random;
    private final List<Device> devices;
    /** What the next prompt has to have been told: lines by role, neighbours of one role joined. */
    private final List<List<String>> history = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int torn;
    private int ack;

    StoppedTalk(Stage stage, Random random) {
        this.stage = stage;
        this.random = random;
        this.visit = stage.visit();
        this.devices = List.of(Transport.WEBSOCKET.comes(visit), Transport.SSE.comes(visit));
    }

    /** @return what was not the same everywhere */
    List<String> stops(int times) {
        try {
            for (int i = 0; i < times; i++) {
                stop("m" + i);
            }
            String key = Model.freshKey();
            stage.model.answers(key, new Script().tokens("Yes."));
            devices.get(0).says("last", "Thanks and goodbye, " + key);
            checkPrompt(key, "Thanks and goodbye, " + key);
            devices.forEach(device -> wrong.addAll(device.screen.faults()));
            return wrong;
        } finally {
            devices.forEach(Device::close);
        }
    }

    /** How many stops named an offset inside of a character. */
    int torn() {
        return torn;
    }

    private void stop(String mid) {
        String key = Model.freshKey();
        OddText reply = OddText.of(random, 60);
        stage.model.answers(key, new Script().tokens(reply.tokens(random)).every(5 + random.nextInt(15)).thenStall());
        String question = "Tell me about this coat, " + key;
        Device stopper = devices.get(random.nextInt(2));
        stopper.says(mid, question);
        String tid = stopper.turnFor(mid);
        checkPrompt(key, question);
        if (random.nextInt(10) > 0) {
            stopper.firstDeltaOf(tid);
            Pace.rest(random.nextInt(300));
        }
        Integer seen = seen(stopper, tid);
        stopper.stops(tid, seen).answered();
        Cut cut = Cut.of(stopper.endOf(tid), stopper, tid);
        devices.get(0).endOf(tid);
        devices.get(1).endOf(tid);
        compare(tid, reply, seen == null ? acked(cut) : seen, cut);
        add("user", question);
        if (!cut.text().isEmpty()) {
            add("assistant", cut.text());
        }
        stage.model.forget(key);
    }

    /** Mostly what the device had shown, or less, or nonsense beyond; sometimes nothing, and an ack before. */
    private Integer seen(Device device, String tid) {
        int shown = device.screen.text(tid).length();
        ack = 0;
        if (device instanceof SocketDevice && random.nextInt(6) == 0) {
            ack = shown == 0 ? 0 : 1 + random.nextInt(shown);
            device.sends(Map.of("t", "ack", "tid", tid, "off", ack));
            return null;
        }
        return random.nextInt(shown + 20);
    }

    private int acked(Cut cut) {
        return ack > 0 ? ack : cut.released();
    }

    private void compare(String tid, OddText reply, int seen, Cut cut) {
        int within = Math.min(seen, cut.released());
        int due = reply.boundary(within);
        torn += due == within ? 0 : 1;
        // The last character that was released may not be whole yet; what was shown of it is.
        boolean right = cut.text().length() == due || within == cut.released() && cut.text().length() == within;
        if (!right || !reply.text.startsWith(cut.text())) {
            wrong.add("seen " + seen + " of " + cut.released() + " was cut at " + cut.text().length() + ", not at " + due);
        }
        String stored = visit.stored(tid);
        for (Device device : devices) {
            if (!device.screen.text(tid).equals(cut.text()) || !stored.equals(cut.text())) {
                wrong.add("cut '" + cut.text() + "', stored '" + stored + "', shown '" + device.screen.text(tid) + "'");
            }
        }
    }

    private void checkPrompt(String key, String question) {
        JsonObject prompt = Pace.await(stage.model.asked(key, 1), "a prompt").body();
        List<List<String>> told = new ArrayList<>();
        for (Object message : prompt.getJsonArray("messages")) {
            JsonObject line = (JsonObject) message;
            String role = line.getString("role");
            String text = line.getString("content");
            if (!role.equals("system")) {
                told.add(List.of(role, role.equals("assistant") ? Marker.without(text) : text));
            }
        }
        told.remove(told.size() - 1);
        if (!told.equals(history) || !Model.question(prompt).equals(question)) {
            wrong.add("the prompt was told " + told + " and asked " + Model.question(prompt) + ", not " + history);
        }
    }

    private void add(String role, String text) {
        int last = history.size() - 1;
        if (last >= 0 && history.get(last).get(0).equals(role)) {
            history.set(last, List.of(role, history.get(last).get(1) + "\n" + text));
        } else {
            history.add(List.of(role, text));
        }
    }

    /** @param released how much the devices had been told before the cut */
    private record Cut(String text, int released) {
        static Cut of(Told end, Device device, String tid) {
            if (!end.is("turn.cut")) {
                throw new AssertionError("not cut: " + end.frame());
            }
            return new Cut(end.text("text"), device.screen.told(tid));
        }
    }
}
