package dev.daogou.interruption;

import dev.daogou.upstream.Script;

/**
 * What a service is asked before it is measured: a virtual machine that has just started is slower by several times, and what is
 * promised is promised of one that has served a while.
 */
final class WarmUp {

    static final int TALKS = Form.runs(0, 800);
    private static final int SIDE_BY_SIDE = 4;

    private WarmUp() {}

    /** Talks on either transport, each stopped in the middle of a reply, every other one behind a tool. */
    static Stage of(Stage stage) {
        Crowd<Boolean> crowd = Crowd.plays("warm-up", TALKS, SIDE_BY_SIDE, (run, random) -> {
            String key = Model.freshKey();
            stage.model.answers(key, request -> run % 4 < 2 || Tools.answered(request) || !Tools.offered(request)
                    ? new Script().tokens("soft ", "warm ", "light ").every(20).endless()
                    : Tools.call(request));
            try (Device device = Transport.either(run).comes(stage.visit())) {
                device.says("m1", "Tell me about this coat, " + key);
                String tid = device.turnFor("m1");
                device.firstDeltaOf(tid);
                device.stops(tid, device.screen.text(tid).length());
                return device.endOf(tid).is("turn.cut");
            } finally {
                stage.model.forget(key);
            }
        });
        if (!crowd.broken().isEmpty()) {
            throw new AssertionError("The warm-up broke: " + crowd.broken());
        }
        return stage;
    }
}
