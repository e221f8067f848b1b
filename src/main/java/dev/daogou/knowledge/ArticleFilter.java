package dev.daogou.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.shared.Lang;
import dev.daogou.shared.Like;

/**
 * Which of a shop's articles; every part may be {@code null} for all.
 *
 * @param q stands somewhere in the title or the id, in whichever case
 */
public record ArticleFilter(String q, ArticleKind kind, Lang lang) {

    String where() {
        List<String> conditions = new ArrayList<>();
        if (q != null) {
            conditions.add("(lower(title) like lower(:q) escape '!' or lower(id) like lower(:q) escape '!')");
        }
        if (kind != null) {
            conditions.add("kind = :kind");
        }
        if (lang != null) {
            conditions.add("lang = :lang");
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (q != null) {
            parameters.put("q", Like.containing(q));
        }
        if (kind != null) {
            parameters.put("kind", kind);
        }
        if (lang != null) {
            parameters.put("lang", lang);
        }
        return parameters;
    }
}
