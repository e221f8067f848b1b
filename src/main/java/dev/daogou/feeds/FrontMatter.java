package dev.daogou.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.JsonFaults;

/**
 * An article as people write it: YAML between two lines of {@code ---}, then Markdown. What the front matter leaves out, the
 * file's place says: its name is the id, a folder named zh or en the language, the first heading the title.
 */
final class FrontMatter {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String FENCE = "---";

    private FrontMatter() {}

    /** @param name of the file with its folders, separated by {@code /} */
    static void read(String name, String text, FeedSink sink) {
        try {
            sink.item(null, new ArticleItem(article(name, text)));
        } catch (JsonMappingException e) {
            sink.rejected(new ImportError(null, name, JsonFaults.field(e), JsonFaults.message(e)));
        } catch (JsonProcessingException e) {
            sink.rejected(new ImportError(null, name, "front matter", "is not YAML: " + e.getOriginalMessage()));
        }
    }

    private static ArticleDoc article(String name, String text) throws JsonProcessingException {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        ObjectNode fields = CanonicalJson.mapper().createObjectNode();
        String body = unix;
        int end = unix.startsWith(FENCE + "\n") ? unix.indexOf("\n" + FENCE + "\n", FENCE.length() - 1) : -1;
        if (end >= 0) {
            JsonNode front = YAML.readTree(unix.substring(FENCE.length(), end));
            if (front instanceof ObjectNode object) {
                fields.setAll(object);
            }
            body = unix.substring(end + FENCE.length() + 2);
        }
        fields.put("body", body.strip());
        putIfAbsent(fields, "id", name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)\\.(md|markdown)$", ""));
        putIfAbsent(fields, "kind", "guide");
        putIfAbsent(fields, "title", title(body));
        if (("/" + name).matches(".*/(zh|en)/[^/]*")) {
            putIfAbsent(fields, "lang", ("/" + name).replaceFirst(".*/(zh|en)/[^/]*", "$1"));
        }
        return CanonicalJson.mapper().treeToValue(fields, ArticleDoc.class);
    }

    private static void putIfAbsent(ObjectNode fields, String field, String value) {
        if (!fields.hasNonNull(field) && value != null) {
            fields.put(field, value);
        }
    }

    private static String title(String body) {
        return body.lines().filter(line -> line.startsWith("# ")).map(line -> line.substring(2).strip()).findFirst()
                .orElse(null);
    }
}
