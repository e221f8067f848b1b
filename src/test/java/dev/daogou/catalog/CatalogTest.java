package dev.daogou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CatalogTest {

    @Inject
    Catalog catalog;
    @Inject
    EntityManager database;

    @Test
    void aProductIsReadInItsShopOnlyAndKeepsTheMerchantsOrder() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("""
                    insert into product (shop, id, title, brand, category, lang, doc, content_hash, updated_at)
                    values ('default', 'catalog-test', '长款羽绒服', 'B', 'A > B', 'ZH',
                            '{"id":"catalog-test","title":"长款羽绒服","lang":"zh","attributes":{"zz":"1","a":["2","3"]},
                              "variants":[{"sku":"S1","options":{"尺码":"M","色":"黑"}}],
                              "translations":{"en":{"title":"Long down coat"}}}', 'h', now())""").executeUpdate();
            database.createNativeQuery("""
                    insert into offer (shop, product_id, sku, position, price, currency, availability, options, changed_at)
                    values ('default', 'catalog-test', 'S1', 0, 199, 'CNY', 'IN_STOCK', '{"尺码":"M","色":"黑"}', now())""")
                    .executeUpdate();
        });
        var seen = CurrentShop.within("default", () -> catalog.product("catalog-test")).orElseThrow();
        assertThat(seen.doc().attributes().keySet()).containsExactly("zz", "a");
        assertThat(seen.offer("S1").options().keySet()).containsExactly("尺码", "色");
        assertThat(seen.offer(null).payNow().display()).isEqualTo("¥199");
        assertThat(CurrentShop.within("default", () -> catalog.browse(new ProductFilter(null, "A"), 0, 200)))
                .extracting(v -> v.doc().id())
                .contains("catalog-test");
        assertThat(CurrentShop.within("default", catalog::names))
                .filteredOn(name -> name.id().equals("catalog-test")).first()
                .satisfies(name -> assertThat(name.translatedTitles()).containsExactly("Long down coat"));
        assertThat(CurrentShop.within("elsewhere", () -> catalog.product("catalog-test"))).isEmpty();
        assertThat(CurrentShop.within("elsewhere", catalog::names)).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("delete from product where id = 'catalog-test'").executeUpdate());
    }
}
