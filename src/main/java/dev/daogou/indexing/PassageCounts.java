package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.indexing.PassageSource.Census;
import dev.daogou.shared.Lang;
import io.agroal.api.AgroalDataSource;

/** How many passages there are, and how many of them have which vectors. */
@ApplicationScoped
class PassageCounts {

    private static final String CENSUS = """
            select shop, max(version), count(*) filter (where removed_at is null) from passage group by shop
            """;
    private static final String STOCKED = """
            select p.lang, e.model, count(*) from passage p join embedding e on e.text_hash = p.text_hash
            where p.removed_at is null group by p.lang, e.model
            """;
    private static final String SHOPS = """
            select shop from passage where removed_at is null group by shop order by count(*), shop
            """;
    private static final String LACKING = """
            select count(distinct p.text_hash) from passage p where p.removed_at is null and not exists (
                select from embedding e where e.text_hash = p.text_hash and e.model = case p.lang when 'zh' then ? else ? end)
            """;

    private final AgroalDataSource database;

    PassageCounts(AgroalDataSource database) {
        this.database = database;
    }

    Census census() {
        Map<String, Long> counts = new TreeMap<>();
        long[] mark = { 0 };
        each(row -> {
            mark[0] = Math.max(mark[0], row.getLong(2));
            counts.put(row.getString(1), row.getLong(3));
        }, CENSUS);
        counts.values().removeIf(count -> count == 0);
        return new Census(mark[0], counts);
    }

    /** For each language the model that has made the most vectors of its passages; the wanted one where none has made more. */
    Models stocked(Models wanted) {
        Map<Lang, Map<String, Long>> counts = new EnumMap<>(Lang.class);
        each(row -> counts.computeIfAbsent(Lang.of(row.getString(1)), lang -> new TreeMap<>()).put(row.getString(2),
                row.getLong(3)), STOCKED);
        return new Models(most(counts.getOrDefault(Lang.ZH, Map.of()), wanted.zh()),
                most(counts.getOrDefault(Lang.EN, Map.of()), wanted.en()));
    }

    private static String most(Map<String, Long> models, String wanted) {
        long least = models.getOrDefault(wanted, 0L);
        return models.entrySet().stream().filter(model -> model.getValue() > least).max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey).orElse(wanted);
    }

    /** The smallest first. */
    List<String> shops() {
        List<String> shops = new ArrayList<>();
        each(row -> shops.add(row.getString(1)), SHOPS);
        return shops;
    }

    /** How many texts have no vector by these models. */
    long lacking(Models models) {
        long[] count = { 0 };
        each(row -> count[0] = row.getLong(1), LACKING, models.zh(), models.en());
        return count[0];
    }

    private void each(PgQuery.Row reader, String sql, Object... values) {
        new PgQuery(sql, values).each(database, "the passages could not be counted", reader);
    }
}
