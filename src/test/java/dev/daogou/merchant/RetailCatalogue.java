package dev.daogou.merchant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A real-shaped retail catalogue from the evaluation data, if that is at hand, as canonical JSONL. */
public final class RetailCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RetailCatalogue() {}

    /** @return the file, when {@code -Deval.dir} names a directory that has it */
    public static Optional<Path> file() {
        String dir = System.getProperty("eval.dir", "");
        Path file = Path.of(dir, "store", "db.json");
        return dir.isBlank() || !Files.isRegularFile(file) ? Optional.empty() : Optional.of(file);
    }

    /** One product a line; ids and SKUs are the catalogue's own, prices in USD. */
    public static String jsonl(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode product : JSON.readTree(file.toFile()).path("products")) {
            lines.append(JSON.writeValueAsString(product(product))).append('\n');
        }
        return lines.toString();
    }

    private static ObjectNode product(JsonNode from) {
        ObjectNode product = JSON.createObjectNode().put("id", from.path("product_id").asText())
                .put("title", from.path("name").asText()).put("lang", "en");
        ArrayNode variants = product.putArray("variants");
        for (JsonNode item : from.path("variants")) {
            ObjectNode variant = variants.addObject().put("sku", item.path("item_id").asText());
            variant.set("options", item.path("options"));
            variant.putObject("price").put("amount", item.path("price").decimalValue().toPlainString()).put("currency", "USD");
            variant.put("availability", item.path("available").asBoolean() ? "in_stock" : "out_of_stock");
        }
        return product;
    }
}
