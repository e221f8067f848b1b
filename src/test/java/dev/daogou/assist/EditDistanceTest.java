package dev.daogou.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditDistanceTest {

    @Test
    void countsWhatHasToBePutInTakenOutOrChanged() {
        assertThat(EditDistance.between("", "")).isZero();
        assertThat(EditDistance.between("充绒量220克。", "充绒量220克。")).isZero();
        assertThat(EditDistance.between("", "abc")).isEqualTo(3);
        assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.between("您好,充绒量220克", "充绒量220克,很暖和")).isEqualTo(7);
    }

    @Test
    void aCharacterOfTwoUnitsIsOne() {
        assertThat(EditDistance.between("好😀", "好")).isEqualTo(1);
        assertThat(EditDistance.between("😀", "😁")).isEqualTo(1);
    }
}
