package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PostingsTest {

    @Test
    void theyComeBackAsTheyWere() {
        Postings postings = new Postings();
        postings.add(1, 1, (byte) 3);
        postings.add(128, 300, (byte) 200);
        postings.add(1L << 40, 1, (byte) 0);

        assertThat(read(postings)).containsExactly("1×1/3", "128×300/200", (1L << 40) + "×1/0");
        assertThat(Postings.of(postings.bytes()).bytes()).isEqualTo(postings.bytes());
        assertThat(new PostingCursor(postings.bytes()).left()).isEqualTo(3);
    }

    @Test
    void noneIsABytesLength() {
        assertThat(read(new Postings())).isEmpty();
        assertThat(new Postings().bytes()).hasSize(1);
    }

    @Test
    void aCommonWordTakesThreeBytesAPosting() {
        Postings postings = new Postings();
        for (int i = 0; i < 1_000; i++) {
            postings.add(1_000_000 + 3L * i, 1, (byte) 40);
        }
        assertThat(postings.bytes().length).isLessThan(3_010);
    }

    @Test
    void whatGoesIsGoneAndTheRestStays() {
        Postings postings = new Postings();
        for (int i = 1; i <= 10; i++) {
            postings.add(i, i, (byte) i);
        }

        assertThat(postings.remove(Set.of(1L, 5L, 10L, 99L))).isEqualTo(3);
        Postings head = postings.split(3);

        assertThat(read(head)).containsExactly("2×2/2", "3×3/3", "4×4/4");
        assertThat(read(postings)).containsExactly("6×6/6", "7×7/7", "8×8/8", "9×9/9");
        assertThat(head.last()).isEqualTo(4);
    }

    private static List<String> read(Postings postings) {
        List<String> found = new ArrayList<>();
        for (PostingCursor each = new PostingCursor(postings.bytes()); each.next();) {
            found.add(each.entry() + "×" + each.frequency() + "/" + (each.length() & 0xff));
        }
        return found;
    }
}
