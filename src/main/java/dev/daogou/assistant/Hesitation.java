package dev.daogou.assistant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.PriceLevel;
import dev.daogou.intent.PriceSensitivity;
import dev.daogou.intent.Reading;
import dev.daogou.intent.Signal;

/**
 * That the price keeps a visitor from buying: this message compares or bargains, or it is yet another question about the price in
 * a conversation that does. Who asks what is on wants to hear just that, and does not hesitate by asking.
 *
 * @param openly says so itself, and does not only ask for the price once more
 * @param asksForLess wants a reduction, and does not only call it dear
 * @param seeksOther asks for a cheaper one, or names a budget
 * @param ofIt what of all that was said in the question was said since products of this sort are spoken of
 */
record Hesitation(boolean openly, boolean asksForLess, boolean seeksOther, List<String> ofIt, Question question) {

    private static final Set<String> WHAT_IS_ON = Set.of("deal", "coupon", "bulk", "wait");
    private static final Set<String> OTHER = Set.of("cheaper_one", "budget");
    private static final Set<String> VALUE = Set.of("value");
    private static final String ONLY_DEAR = "too_expensive";

    static Optional<Hesitation> in(Question question, Reading reading, List<Asked> asked, IntentReader intents,
            Predicate<String> ofItsSort) {
        PriceSensitivity now = reading.priceSensitivity();
        List<String> kinds = now.signals().stream().map(Signal::kind).toList();
        boolean asksWhatIsOn = !kinds.isEmpty() && WHAT_IS_ON.containsAll(kinds);
        // "Is it dear?" is mostly another way to ask what it costs.
        boolean asksPrice = asked.stream().anyMatch(a -> a.facet() == Facet.PRICE);
        boolean felt = switch (now.level()) {
            case NONE -> false;
            case CURIOUS -> asksPrice && isFeltOver(question, intents);
            case COMPARING, BARGAINING -> !asksWhatIsOn && !(asksPrice && !kinds.isEmpty() && VALUE.containsAll(kinds));
        };
        return felt
                ? Optional.of(new Hesitation(now.level() != PriceLevel.CURIOUS,
                        now.level() == PriceLevel.BARGAINING && kinds.stream().anyMatch(kind -> !ONLY_DEAR.equals(kind)),
                        kinds.stream().anyMatch(OTHER::contains), since(question, ofItsSort), question))
                : Optional.empty();
    }

    /** A colour that was wanted of a jacket is not wanted of a phone. */
    private static List<String> since(Question question, Predicate<String> ofItsSort) {
        List<Line> lines = question.history();
        int from = lines.size();
        while (from > 0 && !isOfOthers(lines.get(from - 1), ofItsSort)) {
            from--;
        }
        return Stream.concat(lines.subList(from, lines.size()).stream().filter(line -> line.author() == Author.VISITOR)
                .map(Line::text), question.texts().stream()).toList();
    }

    private static boolean isOfOthers(Line line, Predicate<String> ofItsSort) {
        return line.reply() != null && line.reply().products() != null && !line.reply().products().isEmpty()
                && line.reply().products().stream().noneMatch(card -> ofItsSort.test(card.id()));
    }

    private static boolean isFeltOver(Question question, IntentReader intents) {
        // Who has said it openly has had the answer, and asks for the price alone now.
        boolean saidBefore = intents.each(question.lines()).stream().anyMatch(read -> isSensitive(read.priceSensitivity()));
        return !saidBefore && isSensitive(intents.over(question.lines()).priceSensitivity());
    }

    private static boolean isSensitive(PriceSensitivity read) {
        return read.level().compareTo(PriceLevel.COMPARING) >= 0;
    }

    /** By the visitor so far, oldest first. */
    List<String> said() {
        return question.said();
    }

    /** By the assistant so far, oldest first. */
    List<Line> told() {
        return question.told();
    }

    /** Whether a reply of ours has shown this product. */
    boolean wasShown(String productId) {
        return told().stream().anyMatch(line -> shows(line, productId));
    }

    static boolean shows(Line line, String productId) {
        return line.reply() != null && line.reply().products() != null
                && line.reply().products().stream().anyMatch(card -> productId.equals(card.id()));
    }

    List<String> toldTexts() {
        return told().stream().map(Line::text).toList();
    }
}
