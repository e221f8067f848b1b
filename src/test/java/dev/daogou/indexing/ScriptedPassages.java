package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.daogou.shared.Lang;

/** A source in memory whose vectors a test writes down itself. */
class ScriptedPassages implements PassageSource {

    private final List<Entry> log = new ArrayList<>();
    private String generation = "a";
    private long version;

    /** @param vectors by model */
    private record Entry(String shop, String id, long version, Passage passage, Map<String, float[]> vectors) {}

    /** By the model wanted now; without numbers the passage has no vector yet. */
    ScriptedPassages put(String shop, Passage passage, float... vector) {
        return put(shop, passage, wanted().of(passage.lang()), vector);
    }

    /** What other models have made of the same passage stays. */
    synchronized ScriptedPassages put(String shop, Passage passage, String model, float... vector) {
        Map<String, float[]> vectors = new HashMap<>();
        log.stream().filter(entry -> is(entry, shop, passage.id()) && passage.equals(entry.passage()))
                .forEach(entry -> vectors.putAll(entry.vectors()));
        if (vector.length > 0) {
            vectors.put(model, vector);
        }
        log.removeIf(entry -> is(entry, shop, passage.id()));
        log.add(new Entry(shop, passage.id(), ++version, passage, vectors));
        return this;
    }

    synchronized void remove(String shop, String id) {
        log.removeIf(entry -> is(entry, shop, id));
        log.add(new Entry(shop, id, ++version, null, Map.of()));
    }

    private static boolean is(Entry entry, String shop, String id) {
        return entry.shop().equals(shop) && entry.id().equals(id);
    }

    /** From now on other models are wanted, which have made no vectors. */
    synchronized void changeModels() {
        generation = "b";
    }

    /** A database restored from an older copy. */
    synchronized void forgetLast() {
        log.remove(log.size() - 1);
    }

    @Override
    public synchronized List<Change> after(long from, int limit, Models models) {
        return log.stream().filter(entry -> entry.version() > from).limit(limit).map(entry -> change(entry, models)).toList();
    }

    private static Change change(Entry entry, Models models) {
        String model = models.of(entry.passage() == null ? Lang.ZH : entry.passage().lang());
        return new Change(entry.shop(), entry.id(), entry.version(), entry.passage(), model, entry.vectors().get(model));
    }

    @Override
    public synchronized Census census() {
        Map<String, Long> counts = new TreeMap<>();
        log.stream().filter(entry -> entry.passage() != null).forEach(entry -> counts.merge(entry.shop(), 1L, Long::sum));
        return new Census(log.isEmpty() ? 0 : log.get(log.size() - 1).version(), counts);
    }

    @Override
    public synchronized Models wanted() {
        return new Models("zh-" + generation, "en-" + generation);
    }

    @Override
    public synchronized Models stocked() {
        boolean first = log.stream().anyMatch(entry -> entry.vectors().keySet().stream().anyMatch(m -> m.endsWith("-a")));
        return first ? new Models("zh-a", "en-a") : wanted();
    }
}
