package dev.daogou.merchant;

import java.util.List;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.indexing.StoredPassage;

/**
 * Some of the passages of a product or an article.
 *
 * @param total how many there are on all pages
 * @param next offset of the next page, or {@code null} on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PassagePage(List<PassageView> passages, long total, Integer next) {

    static PassagePage of(Browsing page, List<StoredPassage> found, LongSupplier count) {
        long total = page.total(found, count);
        return new PassagePage(found.stream().map(PassageView::of).toList(), total, page.next(total));
    }
}
