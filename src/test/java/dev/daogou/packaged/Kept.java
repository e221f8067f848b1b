package dev.daogou.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/** What a shop must hold by now, and whether it does. */
final class Kept {

    static final Duration LONG = Duration.ofSeconds(180);

    private final Installation installation;
    private Stock stock = Stock.NOTHING;
    private Stock before = Stock.NOTHING;
    private Edition latest;

    Kept(Installation installation) {
        this.installation = installation;
    }

    Stock stock() {
        return stock;
    }

    Edition latest() {
        return latest;
    }

    /** @param run the latest, which is undoable */
    Undo undo(String run) {
        return new Undo(run, before);
    }

    /** A change is in: the ledger says so. */
    void took(Change change) {
        Stock after = change.over(stock);
        before = after.equals(stock) ? before : stock;
        stock = after;
        latest = change instanceof Edition edition ? edition : latest;
    }

    /**
     * What answers right after the start is what was true before a killed run, or what is true after it: whole, never a mix.
     *
     * @param change of the killed run, or {@code null}
     * @return whether it is what is true after
     */
    boolean tookWhole(ShopOutside shop, Change change) {
        Stock found = shop.stock();
        if (change == null || !found.equals(change.over(stock))) {
            assertThat(found).isEqualTo(stock);
            return false;
        }
        took(change);
        return true;
    }

    /** Begins a change again and sees it land whole. @return from "done" until it was found, or {@code null} if nothing had changed */
    Duration bringIn(ShopOutside shop, Change change) {
        String run = change.begin(shop, Duration.ZERO).join();
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> !shop.state(run).equals("running"));
        long done = System.nanoTime();
        JsonNode view = shop.run(run);
        assertThat(view.path("state").asText()).as("%s", view).isEqualTo("done");
        assertThat(view.path("rejected").asInt()).isZero();
        took(change);
        Duration answerable = null;
        if (change instanceof Edition edition) {
            assertThat(view.path("seen").asInt()).isEqualTo(edition.rows());
            awaitFound(shop, edition);
            answerable = view.path("unchanged").asInt() == edition.rows() ? null : Duration.ofNanos(System.nanoTime() - done);
        }
        assertThat(shop.stock()).isEqualTo(stock);
        return answerable;
    }

    /** The index follows in the order of the rows, so that the last tells of all. */
    void awaitFound(ShopOutside shop, Edition edition) {
        boolean products = !edition.products().isEmpty();
        var named = products ? edition.products() : edition.articles();
        int last = named.get(named.size() - 1);
        String title = products ? edition.title(last) : edition.articleTitle(last);
        await().atMost(LONG).pollInterval(Duration.ofMillis(10)).until(() -> shop
                .search(products ? "edition" : "descale kettles", products ? "p" + last : null).stream()
                .anyMatch(hit -> hit.path("title").asText().equals(title)));
    }

    /** An index of another making answers while a new one is built. */
    void answersMeanwhile(ShopOutside shop) {
        String id = stock.products().keySet().iterator().next();
        await().atMost(Duration.ofSeconds(10)).until(() -> shop.search("edition", id).stream()
                .anyMatch(hit -> hit.path("title").asText().endsWith(" edition " + stock.products().get(id))));
    }

    /** Index and database hold the same, answers are of it, and nothing lies about. */
    void agrees(ShopOutside shop) throws Exception {
        try (ShopInside inside = installation.inside()) {
            await().atMost(LONG).untilAsserted(() -> assertThat(shop.found(Edition.PRODUCTS)).isEqualTo(inside.passages()));
            JsonNode known = shop.knowledge();
            assertThat(known.path("index").path("indexed").asLong()).isEqualTo(known.path("passages").asLong()).isPositive();
            await().atMost(Duration.ofSeconds(10)).until(() -> inside.leftOver() == 0 && installation.spooled() == 0);
        }
        String id = stock.products().keySet().iterator().next();
        Edition edition = new Edition(stock.products().get(id), FeedShape.JSONL, false);
        assertThat(shop.ask("How much does it cost?", id)).contains(edition.price(Integer.parseInt(id.substring(1))));
    }
}
