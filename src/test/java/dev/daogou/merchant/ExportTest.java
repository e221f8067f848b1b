package dev.daogou.merchant;

import static dev.daogou.merchant.Feeds.coat;
import static dev.daogou.merchant.Feeds.faq;
import static dev.daogou.merchant.Feeds.promotion;
import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.daogou.feeds.Export;
import dev.daogou.feeds.RowKind;
import io.quarkus.test.junit.QuarkusTest;

/** A shop goes out as the lines that would make it again. */
@QuarkusTest
class ExportTest {

    @Inject
    Export export;

    @Test
    void theFileIsNamedAfterTheShopAndHasTheKindsAskedFor() {
        Merchant merchant = Merchant.of("export-kinds", "CNY");
        merchant.importsCleanly(promotion("ten", 10) + faq("wash", "Q", "A") + coat("b", "1.00", "x") + coat("a", "1.00", "x"));
        var file = merchant.call().get("/api/v1/shop/export").then().statusCode(200).contentType("application/x-ndjson")
                .header("Content-Disposition", equalTo("attachment; filename=\"export-kinds.jsonl\"")).extract();
        assertThat(file.asString().lines().map(line -> from(line).getString("id"))).containsExactly("a", "b", "wash", "ten");
        assertThat(merchant.call().get("/api/v1/shop/export?kinds=promotion,article").then().extract().asString().lines())
                .hasSize(2);
        merchant.call().get("/api/v1/shop/export?kinds=orders").then().statusCode(400).body("errors.field", hasItem("kinds"));
    }

    @Test
    void anotherShopsThingsAreNotInIt() {
        Merchant.of("export-ours", "CNY").importsCleanly(coat("coat", "1.00", "x"));
        assertThat(Merchant.of("export-theirs", "CNY").export()).isEmpty();
    }

    @Test
    void whatWasPatchedSinceTheImportGoesOutAsItIsNow() {
        Merchant merchant = Merchant.of("export-patched", "CNY");
        merchant.importsCleanly("""
                {"id":"p","title":"T","price":{"amount":"10.00","currency":"CNY"},"availability":"in_stock","shipsInDays":2,\
                "variants":[{"sku":"a"},{"sku":"b"}]}""");
        assertThat(from(merchant.export()).getInt("shipsInDays")).isEqualTo(2);
        merchant.json(Map.of("offers", List.of(Map.of("sku", "b", "shipsInDays", 9, "quantity", 0))))
                .patch("/api/v1/shop/products/p/offers").then().statusCode(200);
        String patched = merchant.export();
        assertThat(from(patched).getList("variants.shipsInDays", Integer.class)).containsExactly(2, 9);
        Merchant other = Merchant.of("export-patched-too", "CNY");
        other.importsCleanly(patched);
        assertThat(other.export()).isEqualTo(patched);
        other.product("p").body("offers[1].shipsInDays", equalTo(9)).body("offers[1].availability", equalTo("out_of_stock"));
    }

    /** Readers who take their time hold a connection each; visitors need the others. */
    @Test
    void onlySoManyExportAtATime() throws InterruptedException {
        Merchant merchant = Merchant.of("export-busy", "CNY");
        merchant.importsCleanly(coat("coat", "1.00", "x"));
        CountDownLatch reading = new CountDownLatch(4);
        CountDownLatch read = new CountDownLatch(1);
        var readers = IntStream.range(0, 4).mapToObj(i -> new Thread(() -> exportTo(new Slow(reading, read)))).toList();
        readers.forEach(Thread::start);
        reading.await();
        merchant.call().get("/api/v1/shop/export").then().statusCode(503).header("Retry-After", "10");
        read.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(merchant.export()).isNotEmpty();
    }

    private void exportTo(OutputStream out) {
        try {
            export.write("export-busy", EnumSet.allOf(RowKind.class), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Slow extends OutputStream {

        private final CountDownLatch reading;
        private final CountDownLatch read;

        Slow(CountDownLatch reading, CountDownLatch read) {
            this.reading = reading;
            this.read = read;
        }

        @Override
        public void write(int b) {
            throw new AssertionError("an export is written in pieces");
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            reading.countDown();
            try {
                read.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
