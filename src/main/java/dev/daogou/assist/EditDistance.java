package dev.daogou.assist;

/** How many characters have to be put in, taken out or changed to make one text of another (Levenshtein, 1965). */
final class EditDistance {

    private EditDistance() {}

    /** In code points; takes time by the product of the lengths. */
    static int between(String a, String b) {
        int[] from = a.codePoints().toArray();
        int[] to = b.codePoints().toArray();
        int[] above = new int[to.length + 1];
        int[] row = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            row[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int changed = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            int[] done = row;
            row = above;
            above = done;
        }
        return above[to.length];
    }
}
