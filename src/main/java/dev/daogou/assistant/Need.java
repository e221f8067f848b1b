package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Concern;
import dev.daogou.guard.Concern.Kind;
import dev.daogou.guard.Contains;
import dev.daogou.guard.Numerals;
import dev.daogou.shared.Lang;
import dev.daogou.shared.WordList;

/**
 * What a visitor without a product in mind needs.
 *
 * @param floor and ceiling of the price, or {@code null}
 * @param place for whose winter it is, or {@code null}
 * @param cold the temperature it is for, in °C, or {@code null}
 * @param people for whom, or {@code null}
 * @param concerns what health or conscience asks for besides
 */
record Need(BigDecimal floor, BigDecimal ceiling, String place, BigDecimal cold, People people, List<Concern> concerns) {

    enum People {
        WOMEN("女(?!儿)|妈妈|老婆|\\b(?:women'?s?|woman|lady|ladies|her|wife|girlfriend|mum|mom)\\b", "女士|女款|女装|\\bwomen"),
        MEN("男(?!孩)|爸爸|老公|\\b(?:men'?s?|man|him|husband|boyfriend|dad)\\b", "男士|男款|男装|\\bmen"),
        CHILDREN("孩|儿童|宝宝|小朋友|儿子|女儿|\\b(?:kids?|child|children|sons?|daughters?|toddler)\\b", "儿童|童装|\\bkids|\\bchildren");

        private final Pattern said;
        private final Pattern made;

        People(String said, String made) {
            this.said = Pattern.compile(said, Pattern.CASE_INSENSITIVE);
            this.made = Pattern.compile(made, Pattern.CASE_INSENSITIVE);
        }
    }

    private static final String N = "(\\d{2,6}|[一二两三四五六七八九][一二两三四五六七八九十百千]{1,6})";
    private static final String YUAN = "\\s*(?:元|块钱|块|rmb|yuan)?\\s*";
    private static final String SIGN = "\\s*(?:of|[$¥€]|rmb|是|在)?\\s*";
    private static final Pattern RANGE = Pattern.compile("(?<![-−\\d])" + N + YUAN + "(?:到|至|-|~|–| to | and )\\s*[$¥€]?" + N
            + "(?!\\d|\\s*(?:度|℃|°|cm|kg|斤|岁|码|天|小时|寸|英寸|毫升|克|件|人|g\\b|lbs?\\b|pounds?\\b|oz\\b"
            + "|inch|mm\\b|ml\\b|l\\b|w\\b|gb\\b|people|years?\\b|days?\\b|hours?\\b))", Pattern.CASE_INSENSITIVE);
    private static final Pattern CEILING = Pattern
            .compile("(?:under|below|less than|within|up to|max|at most|不超过|低于|预算|最多)" + SIGN + N
                    + "|" + N + YUAN + "(?:以内|以下|之内|内的|封顶|左右)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FLOOR = Pattern
            .compile("(?:over|above|more than|at least|超过|高于|至少|不低于)" + SIGN + N + "|" + N + YUAN
                    + "(?:以上|起步)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMOUNT = Pattern.compile(
            "[$¥€￥]\\s*\\d+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?\\s*(?:元|块|dollars|bucks|yuan|rmb)|\\d+\\s*(?=卖不卖|行不行|卖吗)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIES = Pattern.compile("不含|无|过敏|free|allerg|without|不吃|no ", Pattern.CASE_INSENSITIVE);
    private static final Pattern WARM_TIME = Pattern.compile(
            "夏|[5-9]月|五月|六月|七月|八月|九月|\\b(?:summer|may|june|july|august|september)\\b",
            Pattern.CASE_INSENSITIVE);

    static final Need NONE = new Need(null, null, null, null, null, List.of());

    static Need of(String text) {
        Matcher range = RANGE.matcher(text);
        BigDecimal floor = null;
        BigDecimal ceiling;
        if (range.find()) {
            floor = number(range.group(1));
            ceiling = number(range.group(2));
        } else {
            ceiling = first(CEILING.matcher(text));
            floor = ceiling == null ? first(FLOOR.matcher(text)) : null;
        }
        Optional<BigDecimal> told = Warmth.asked(text);
        Optional<String[]> place = told.isPresent() || WARM_TIME.matcher(text).find() ? Optional.empty() : place(text);
        People people = Stream.of(People.CHILDREN, People.WOMEN, People.MEN).filter(p -> p.said.matcher(text).find())
                .findFirst()
                .orElse(null);
        List<Concern> concerns = Stream.concat(
                DENIES.matcher(text).find() ? Concern.in(text, Kind.SUBSTANCE).stream() : Stream.of(),
                Stream.concat(Concern.in(text, Kind.PERSON).stream(), Concern.in(text, Kind.DIET).stream())).toList();
        return new Need(floor, ceiling, place.map(p -> p[0]).orElse(null),
                told.or(() -> place.map(p -> new BigDecimal(p[1]))).orElse(null), people, concerns);
    }

    boolean hasPrice() {
        return floor != null || ceiling != null;
    }

    /** This need, and where it says nothing, an earlier one; what health asks for is never taken back. */
    Need over(Need earlier) {
        boolean colder = cold != null;
        return new Need(hasPrice() ? floor : earlier.floor, hasPrice() ? ceiling : earlier.ceiling,
                colder ? place : earlier.place, colder ? cold : earlier.cold, people != null ? people : earlier.people,
                Stream.concat(earlier.concerns.stream(), concerns.stream()).distinct().toList());
    }

    Need with(List<Concern> health) {
        return new Need(floor, ceiling, place, cold, people, health);
    }

    Need withoutPrice() {
        return new Need(null, null, null, cold, people, concerns);
    }

    /** A text without the amounts in it: "500 以内" speaks of no 500 ml. */
    static String unpriced(String text) {
        String left = text;
        for (Pattern price : List.of(RANGE, CEILING, FLOOR, AMOUNT)) {
            left = price.matcher(left).replaceAll(" ");
        }
        return left;
    }

    private static BigDecimal first(Matcher found) {
        return found.find() ? number(found.group(1) != null ? found.group(1) : found.group(2)) : null;
    }

    private static BigDecimal number(String text) {
        return Character.isDigit(text.charAt(0)) ? new BigDecimal(text) : Numerals.han(text);
    }

    /** The name as it is told back, and about how cold its winter days are. */
    private static Optional<String[]> place(String text) {
        String plain = text.toLowerCase(java.util.Locale.ROOT);
        for (String line : WordList.of("understand/places.txt")) {
            String[] sides = line.split("\\s*=\\s*", 2);
            Optional<String> named = Stream.of(sides[0].split("\\|"))
                    .filter(name -> plain.contains(name.toLowerCase(java.util.Locale.ROOT))).findFirst();
            if (named.isPresent()) {
                return Optional.of(new String[]{ named.get(), sides[1] });
            }
        }
        return Optional.empty();
    }

    boolean isAffordable(ProductView product) {
        BigDecimal price = product.lead().payNow().amount();
        return (ceiling == null || price.compareTo(ceiling) <= 0) && (floor == null || price.compareTo(floor) >= 0);
    }

    /** Where a temperature matters, only what is made for it. */
    boolean isWarmEnough(ProductView product, Lang lang) {
        return cold == null || product.doc().attributes(lang).values().stream()
                .flatMap(value -> Warmth.of(cold, value.text(lang)).stream()).anyMatch(Warmth.Verdict.WITHIN::equals);
    }

    boolean isFor(ProductView product) {
        String called = called(product.doc());
        boolean children = People.CHILDREN.made.matcher(called).find();
        if (people == null || people == People.CHILDREN) {
            return people == null || children;
        }
        boolean other = (people == People.WOMEN ? People.MEN : People.WOMEN).made.matcher(called).find();
        return !children && (!other || people.made.matcher(called).find());
    }

    /** For whom a product is by its name, where that says so of one of them only. */
    static Optional<People> madeFor(ProductDoc doc) {
        String called = called(doc);
        List<People> people = Stream.of(People.values()).filter(p -> p.made.matcher(called).find()).toList();
        return people.contains(People.CHILDREN)
                ? Optional.of(People.CHILDREN)
                : people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** Nothing is recommended to somebody whose health may hang on it but what says so itself. */
    boolean isProvenFor(ProductView product) {
        return concerns.stream().allMatch(concern -> Stream.of(Lang.values()).flatMap(lang -> Stream.concat(
                product.doc().attributes(lang).entrySet().stream().map(e -> e.getKey() + ": " + e.getValue().text(lang)),
                Stream.ofNullable(product.doc().description(lang))))
                .anyMatch(line -> concern.kind() == Kind.SUBSTANCE
                        ? Contains.said(line, concern, true) == Contains.FREE
                        : concern.isIn(line) && !Contains.lists(line)));
    }

    private static String called(ProductDoc doc) {
        return Stream.of(Lang.values()).map(lang -> doc.title(lang) + " " + doc.category(lang))
                .reduce("", (a, b) -> a + " " + b);
    }
}
