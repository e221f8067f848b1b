package dev.daogou.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.ArticleKind;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.JsonFaults;

/** One JSON object of a feed: by its {@code kind} an article or a promotion, without one a product. */
final class JsonRow {

    private static final ObjectMapper JSON = CanonicalJson.mapper();

    private JsonRow() {}

    static void read(int line, String text, FeedSink sink) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (MismatchedInputException more) {
            sink.rejected(ImportError.row(line, "holds more than one JSON object: write one a line"));
            return;
        } catch (JsonProcessingException e) {
            sink.rejected(ImportError.row(line, "is not JSON: " + e.getOriginalMessage()));
            return;
        }
        if (node == null || !node.isObject()) {
            sink.rejected(ImportError.row(line, "must be a JSON object: write one product, article or promotion a line"));
            return;
        }
        try {
            sink.item(line, item(node));
        } catch (JsonMappingException e) {
            sink.rejected(new ImportError(line, node.path("id").asText(null), JsonFaults.field(e), JsonFaults.message(e)));
        } catch (JsonProcessingException e) {
            sink.rejected(new ImportError(line, node.path("id").asText(null), null, e.getOriginalMessage()));
        }
    }

    private static FeedItem item(JsonNode node) throws JsonProcessingException {
        String kind = node.path("kind").asText("product");
        return switch (kind) {
            case "product" -> new ProductItem(JSON.treeToValue(node, ProductDoc.class));
            case PromotionDoc.KIND -> new PromotionItem(JSON.treeToValue(node, PromotionDoc.class));
            default -> article(node, kind);
        };
    }

    private static FeedItem article(JsonNode node, String kind) throws JsonProcessingException {
        try {
            ArticleKind.of(kind);
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.wrapWithPath(new IllegalArgumentException(
                    "must be promotion, faq, policy, guide, manual or review, or left out for a product, not '" + kind + "'"),
                    node, "kind");
        }
        return new ArticleItem(JSON.treeToValue(node, ArticleDoc.class));
    }
}
