package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/**
 * How near another offer is to the one in focus in attributes and use, 0..1:
 *
 * <pre>
 * near = (4·a + 2·c + t + 2·m) / (sum of the weights of those that are known)
 * </pre>
 *
 * <dl>
 * <dt>a, attributes
 * <dd>the mean over all lines that one of their data sheets or options has, of how alike the two values are: 1 when they are the
 * same; the smaller by the larger figure when both begin their figures with one of the same unit; else the share of words they
 * have in common; 0 when one is silent. A line that the visitor has asked about counts double.
 * <dt>c, category
 * <dd>levels in common by levels of the longer path
 * <dt>t, title
 * <dd>words in common by all words of both, without brands and bare figures
 * <dt>m, meaning
 * <dd>the cosine of their descriptions' vectors, of which 0.5 and less is 0 and 1 is 1: no two texts of one shop are farther
 * apart by the models built in
 * </dl>
 * The weights are set by hand: what is written down about a thing counts as much as all that only resembles, and a title,
 * which is written to be noticed, least. Rounded to four
 * digits, so that the last bits of a vector do not change an order.
 */
final class Nearness {

    private static final double ATTRIBUTES = 4;
    private static final double OTHERS = 2;
    private static final double TITLE = 1;
    private static final double UNLIKE = 0.5;
    private static final double ROUND = 10_000;
    private static final Pattern FIGURE = Pattern.compile("([-−]?\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*([\\p{L}%°℃²³/\"]*)");

    private final ProductView focus;
    private final OfferView seen;
    private final Set<String> asked;
    private final Map<String, Double> meanings;

    /**
     * @param seen the offer in focus
     * @param asked names of the lines that the visitor has asked about
     * @param meanings cosines by product id
     */
    Nearness(ProductView focus, OfferView seen, Set<String> asked, Map<String, Double> meanings) {
        this.focus = focus;
        this.seen = seen;
        this.asked = asked;
        this.meanings = meanings;
    }

    double of(ProductView other, OfferView offer) {
        double sum = 0;
        double weights = 0;
        Map<String, String> mine = lines(focus, seen);
        Map<String, String> theirs = lines(other, offer);
        if (!mine.isEmpty() && !theirs.isEmpty()) {
            sum += ATTRIBUTES * attributes(mine, theirs);
            weights += ATTRIBUTES;
        }
        boolean same = focus.doc().id().equals(other.doc().id());
        List<String> path = Kin.levels(focus.doc().category());
        List<String> otherPath = Kin.levels(other.doc().category());
        if (same || !path.isEmpty() && !otherPath.isEmpty()) {
            sum += OTHERS * (same ? 1 : category(path, otherPath));
            weights += OTHERS;
        }
        sum += TITLE * common(Kin.words(focus.doc()), Kin.words(other.doc()));
        weights += TITLE;
        Double cosine = same ? Double.valueOf(1) : meanings.get(other.doc().id());
        if (cosine != null) {
            sum += OTHERS * Math.max(0, Math.min(1, (cosine - UNLIKE) / (1 - UNLIKE)));
            weights += OTHERS;
        }
        return Math.round(ROUND * sum / weights) / ROUND;
    }

    private static Map<String, String> lines(ProductView product, OfferView offer) {
        ProductDoc doc = product.doc();
        Map<String, String> lines = new HashMap<>();
        doc.attributes(Lang.ZH).forEach((name, value) -> lines.put(Plain.of(name), value.text(Lang.ZH)));
        offer.options().forEach((name, value) -> lines.put(Plain.of(doc.option(name, Lang.ZH)), doc.option(value, Lang.ZH)));
        return lines;
    }

    private double attributes(Map<String, String> mine, Map<String, String> theirs) {
        Set<String> names = new HashSet<>(mine.keySet());
        names.addAll(theirs.keySet());
        double sum = 0;
        double weights = 0;
        for (String name : names) {
            double weight = asked.contains(name) ? 2 : 1;
            sum += weight * (mine.containsKey(name) && theirs.containsKey(name) ? alike(mine.get(name), theirs.get(name)) : 0);
            weights += weight;
        }
        return sum / weights;
    }

    static double alike(String one, String other) {
        if (Plain.of(one).equals(Plain.of(other))) {
            return 1;
        }
        Matcher a = FIGURE.matcher(one);
        Matcher b = FIGURE.matcher(other);
        if (a.find() && b.find() && a.group(2).equalsIgnoreCase(b.group(2))) {
            double x = number(a.group(1));
            double y = number(b.group(1));
            return x * y > 0 ? Math.min(Math.abs(x), Math.abs(y)) / Math.max(Math.abs(x), Math.abs(y)) : x == y ? 1 : 0;
        }
        return common(Kin.tokens(one), Kin.tokens(other));
    }

    static double number(String written) {
        return new BigDecimal(written.replace(",", "").replace('−', '-')).doubleValue();
    }

    private static double category(List<String> one, List<String> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common / (double) Math.max(one.size(), other.size());
    }

    private static double common(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 0 : both.size() / (double) all.size();
    }
}
