package dev.daogou.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.daogou.shared.Lang;

/** A source in memory whose vectors a test writes down itself. */
class ScriptedPassages implements PassageSource {

    private final List<Change> log = new ArrayList<>();
    private String generation = "a";
    private long version;

    /** Without numbers the passage has no vector yet. */
    synchronized ScriptedPassages put(String shop, Passage passage, float... vector) {
        log.removeIf(change -> change.shop().equals(shop) && change.id().equals(passage.id()));
        log.add(new Change(shop, passage.id(), ++version, passage, model(passage.lang()),
                vector.length == 0 ? null : vector));
        return this;
    }

    synchronized void remove(String shop, String id) {
        log.removeIf(change -> change.shop().equals(shop) && change.id().equals(id));
        log.add(new Change(shop, id, ++version, null, model(Lang.ZH), null));
    }

    /** From now on other models make the vectors; the test's own stay what they are. */
    synchronized void changeModels() {
        generation = "b";
        log.replaceAll(c -> new Change(c.shop(), c.id(), c.version(), c.passage(),
                c.passage() == null ? null : model(c.passage().lang()), c.vector()));
    }

    /** A database restored from an older copy. */
    synchronized void forgetLast() {
        log.remove(log.size() - 1);
    }

    @Override
    public synchronized List<Change> after(long from, int limit) {
        return log.stream().filter(change -> change.version() > from).limit(limit).toList();
    }

    /** Nobody makes them here: a passage without a vector keeps none. */
    @Override
    public void embed(List<Change> changes) {}

    @Override
    public synchronized Census census() {
        Map<String, Long> counts = new TreeMap<>();
        log.stream().filter(change -> change.passage() != null).forEach(change -> counts.merge(change.shop(), 1L, Long::sum));
        return new Census(log.isEmpty() ? 0 : log.get(log.size() - 1).version(), counts);
    }

    @Override
    public String models() {
        return model(Lang.ZH) + "," + model(Lang.EN);
    }

    @Override
    public String model(Lang lang) {
        return lang.code() + "-" + generation;
    }
}
