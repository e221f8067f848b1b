package dev.daogou.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.daogou.upstream.Script;

/** Devices that are told an endless reply, and how long each of its words was on the way from the model to them. */
final class Relayed implements AutoCloseable {

    /** All words have one length, so that a place in the reply says which word it ends. */
    private static final String[] WORDS = { "soft ", "warm ", "wool ", "coat " };
    private static final int UNITS = 5;

    private record Arrived(String key, int end, long nanos) {}

    private final Stage stage;
    private final List<Device> devices = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();

    Relayed(Stage stage, int devices, int everyMs) {
        this.stage = stage;
        for (int i = 0; i < devices; i++) {
            String key = Model.freshKey();
            stage.model.answers(key, new Script().tokens(WORDS).every(everyMs).endless());
            Device device = Transport.either(i).comes(stage.visit());
            device.says("m1", "Tell me about this coat, " + key);
            device.firstDeltaOf(device.turnFor("m1"));
            device.watched(told -> {
                if (told.is("delta")) {
                    int end = told.frame().path("off").asInt() + told.frame().path("text").asText().length();
                    arrived.add(new Arrived(key, end, told.nanos()));
                }
            });
            this.devices.add(device);
            keys.add(key);
        }
    }

    /** Milliseconds of each word so far. */
    List<Double> delays() {
        List<Double> delays = new ArrayList<>();
        for (Arrived each : arrived) {
            long[] written = stage.model.asked(each.key()).get(0).tokenNanos();
            delays.add(Pace.millis(each.nanos() - written[each.end() / UNITS - 1]));
        }
        return delays;
    }

    @Override
    public void close() {
        devices.forEach(device -> device.stops(device.screen.turns().get(0).tid, 0));
        devices.forEach(device -> device.endOf(device.screen.turns().get(0).tid));
        devices.forEach(Device::close);
        keys.forEach(stage.model::forget);
    }
}
