package dev.daogou.interruption;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.daogou.upstream.Script;

/** A coat that nobody can buy now, and a visitor who is asked whether to be told when it is back. */
final class SoldOutCoat {

    private static final String ID = "sold-out-coat";

    private SoldOutCoat() {}

    static void onTheShelfOf(Stage stage) throws IOException {
        // Made while it starts.
        URI coat = URI.create(stage.url() + "/api/v1/shop/products/" + ID);
        String key = Files.readString(stage.dataDir().resolve("admin-key")).strip();
        var answer = Pace.await(Wire.HTTP.sendAsync(HttpRequest.newBuilder(coat)
                .header("Authorization", "Bearer " + key).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Wire.write(Map.of("id", ID, "title", "Skylark Coat", "link",
                        "https://shop.example/p/1", "lang", "en", "price", Map.of("amount", "199.00", "currency", "CNY"),
                        "availability", "out_of_stock"))))
                .build(), BodyHandlers.ofString()), "the coat");
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /** Asks, and is asked whether to be told. */
    static Told proposedTo(Device device, Model model, String mid) {
        String key = Model.freshKey();
        model.answers(key, new Script().tokens("It is sold out. ").toolCall("notify_back_in_stock",
                "{\"product_id\":\"" + ID + "\"}"));
        device.says(mid, "Tell me as soon as I can have this coat, " + key);
        Told proposal = device.await(told -> told.is("tool") && told.text("ph").equals("proposed"), "a proposal");
        device.endOf(proposal.tid());
        model.forget(key);
        return proposal;
    }

    static Map<String, Object> yes(Told proposal) {
        return Map.of("t", "confirm", "callId", proposal.text("callId"), "token",
                proposal.frame().path("confirm").path("token").asText(), "yes", true);
    }

    /** Where the journal and the table differ. What is under way is wrong too: there has been time to end it. */
    static List<String> disagreements(Stage stage, Visit visit) throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> journal = Database.rows(stage, "select call_id || ' ' || state from effect where cid = ?", visit.cid());
        List<String> table = Database.rows(stage, "select key from stock_alert where cid = ?", visit.cid());
        List<String> done = journal.stream().filter(line -> line.endsWith(" COMMITTED")).map(line -> line.split(" ")[0])
                .toList();
        if (!List.copyOf(table).equals(done) || journal.stream().anyMatch(line -> line.endsWith(" RUNNING"))) {
            wrong.add("journal " + journal + ", table " + table);
        }
        return wrong;
    }
}
