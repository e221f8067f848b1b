package dev.daogou.indexing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A source of passages that do not change, in the order of their versions from 1, each with its vector. */
record StillPassages(List<Change> changes, Models wanted) implements PassageSource {

    @Override
    public List<Change> after(long version, int limit, Models models) {
        int from = (int) version;
        return changes.subList(from, Math.min(from + limit, changes.size()));
    }

    @Override
    public Census census() {
        Map<String, Long> counts = new TreeMap<>();
        changes.forEach(change -> counts.merge(change.shop(), 1L, Long::sum));
        return new Census(changes.size(), counts);
    }

    @Override
    public Models stocked() {
        return wanted;
    }
}
