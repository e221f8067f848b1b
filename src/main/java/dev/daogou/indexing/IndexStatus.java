package dev.daogou.indexing;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shop.CurrentShop;

/** How the current shop stands in the knowledge index. */
@ApplicationScoped
public class IndexStatus {

    /**
     * @param ready whether it has been a true copy of the database since the start
     * @param indexed how many of the shop's passages can be found in it
     */
    public record Standing(IndexAdapter adapter, boolean ready, long indexed) {}

    private final KnowledgeIndex index;
    private final CurrentShop shop;

    IndexStatus(KnowledgeIndex index, CurrentShop shop) {
        this.index = index;
        this.shop = shop;
    }

    public Standing standing() {
        return new Standing(index.adapter(), index.ready(), index.indexed(shop.id()));
    }

    /** The models by which it finds now. */
    public Models models() {
        return index.models();
    }
}
