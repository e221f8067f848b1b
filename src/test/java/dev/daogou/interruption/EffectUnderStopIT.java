package dev.daogou.interruption;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the assistant does for a visitor happens once or not at all, wherever it is interrupted. */
@Tag("alone")
@Tag("interruption")
class EffectUnderStopIT {

    private static final int SIDE_BY_SIDE = 4;

    /** @param done whether the table has it */
    private record Ended(boolean done, List<String> wrong) {}

    @Test
    void stoppedAtAnyMoment(@On(Settings.SHIPPED) Stage stage) throws Exception {
        SoldOutCoat.onTheShelfOf(stage);
        int runs = Form.runs(20, 200);
        try (Section report = Section.of("11. Stops around an effect")) {
            List<Ended> ended = report.play("stops around an effect", runs, SIDE_BY_SIDE, (run, random) -> {
                Transport transport = Transport.values()[run % 2];
                try (Device device = transport.comes(stage.visit())) {
                    Told proposal = SoldOutCoat.proposedTo(device, stage.model, "m1");
                    device.sends(SoldOutCoat.yes(proposal));
                    Told start = device.await(told -> told.is("turn.start") && !told.tid().equals(proposal.tid()), "its turn");
                    Pace.rest(random.nextInt(30));
                    device.stops(start.tid(), 0).answered();
                    device.endOf(start.tid());
                    device.await(told -> told.is("tool") && !told.text("ph").equals("proposed")
                            && !told.text("ph").equals("running"), "how it came out");
                    List<String> wrong = SoldOutCoat.disagreements(stage, device.visit);
                    wrong.addAll(device.screen.faults());
                    return new Ended(wrong.isEmpty() && Database.rows(stage, "select key from stock_alert where cid = ?",
                            device.visit.cid()).size() == 1, wrong);
                }
            });
            report.never("journals that differ from the table, and faults on the screen", runs,
                    ended.stream().flatMap(each -> each.wrong().stream()).toList());
            report.note(ended.stream().filter(Ended::done).count() + " of " + runs
                    + " had begun when the stop came, and were done; the others were skipped.");
        }
    }

    @Test
    void aStaleStopNeverTouchesANewerTurn(@On(Settings.SHIPPED) Stage stage) {
        int runs = Form.runs(20, 200);
        try (Section report = Section.of("11. Stale stops")) {
            List<String> wrong = report.play("stale stops", runs, SIDE_BY_SIDE, (run, random) -> {
                String key = Model.freshKey();
                stage.model.answers(key, new dev.daogou.upstream.Script().tokens("soft ", "warm ", "light ", "kind ", "plain.")
                        .every(15));
                try (Device device = Transport.values()[run % 2].comes(stage.visit())) {
                    device.says("m1", "Tell me about this coat, " + key);
                    String old = device.turnFor("m1");
                    device.firstDeltaOf(old);
                    device.says("m2", "And how much is the other one, " + key, Map.of("intent", "replace"));
                    String fresh = device.turnFor("m2");
                    Pace.rest(random.nextInt(60));
                    boolean stale = device.stops(old, random.nextInt(20)).answered().path("stale").asBoolean();
                    String ended = device.endOf(fresh).frame().path("t").asText();
                    boolean right = stale && ended.equals("turn.done")
                            && device.screen.text(fresh).equals("soft warm light kind plain.");
                    return right && device.screen.faults().isEmpty()
                            ? List.<String>of()
                            : List.of("stale " + stale + ", " + ended + ", " + device.screen.faults());
                } finally {
                    stage.model.forget(key);
                }
            }).stream().flatMap(List::stream).toList();
            report.never("stops of an older turn that touched the newer", runs, wrong);
        }
    }
}
