package dev.daogou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.indexing.Passage;
import dev.daogou.shared.Lang;

class ProductPassagesTest {

    private final List<Passage> cut = ProductPassages.of(Coats.aurora().descriptive());

    @Test
    void everyFactIsInAPassageOfEachLanguageItWasWrittenIn() {
        assertThat(text("product:aurora")).isEqualTo("朔野 · 服饰 > 羽绒服\n零下十五度也暖。");
        assertThat(text("product:aurora#spec")).contains("充绒量：220 g", "颜色：黑、绿");
        assertThat(text("product:aurora#size")).isEqualTo("尺码表（单位 cm）\n尺码 M，胸围 116\n尺码 L，胸围 120");
        assertThat(text("product:aurora#options")).isEqualTo("尺码：M、L");
        assertThat(text("product:aurora#en")).contains("Clothing > Down", "Warm to minus fifteen.");
        assertThat(text("product:aurora#spec-en")).isEqualTo("Fill weight: 220 g");
        assertThat(text("product:aurora#options-en")).isEqualTo("Size: M, L");
        assertThat(cut).filteredOn(p -> p.lang() == Lang.EN).extracting(Passage::title).containsOnly("Aurora down parka");
    }

    @Test
    void manyAttributesAreAlsoFoundInGroups() {
        assertThat(cut).filteredOn(p -> p.ref().matches("product:aurora#spec-\\d")).hasSizeGreaterThan(1)
                .allSatisfy(group -> assertThat(group.text()).isNotBlank());
        assertThat(text("product:aurora#spec-1")).contains("充绒量").doesNotContain("洗涤方式");
    }

    @Test
    void noPriceAndNoStockIsEverFound() {
        assertThat(cut).allSatisfy(p -> assertThat(p.text()).doesNotContain("1299", "1099", "1399", "in_stock", "CNY"));
        assertThat(ProductPassages.of(Coats.aurora())).isEqualTo(cut);
    }

    @Test
    void idsAreUniqueAndCategoriesAreThoseOfTheFilter() {
        assertThat(cut).extracting(Passage::id).doesNotHaveDuplicates();
        assertThat(cut).extracting(Passage::category).containsOnly("服饰 > 羽绒服");
    }

    private String text(String ref) {
        return cut.stream().filter(p -> p.ref().equals(ref)).findFirst().orElseThrow().text();
    }
}
