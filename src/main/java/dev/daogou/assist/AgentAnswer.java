package dev.daogou.assist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an agent answered, made fit to be read by others: without greetings, and without what belongs to one visitor alone.
 *
 * @param title the visitor's question
 * @param cautions {@code price} where an amount of money stands in it, {@code contact} and {@code order} where a sentence or a
 *            number was taken out
 */
record AgentAnswer(String title, String body, String byName, List<String> cautions) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 4_000;
    private static final Pattern CONTACT = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+"
            + "|(?:微信号?|wechat|whatsapp|qq|telegram)(?:\\s*(?:id|号|是|is))*\\s*[::]?\\s*[A-Za-z0-9][\\w-]{4,31}"
            + "|(?<![\\d.¥$€£-])(?!\\d{4}-\\d{1,2}-\\d{1,2})\\+?\\(?\\d(?:[\\s()-]*\\d){6,14}(?![\\d.]*\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER = Pattern.compile(
            "(?:订单号?|运单号?|单号|order(?: (?:no\\.?|number|id))?|tracking(?: (?:no\\.?|number))?)(?:\\s|是|为|is|[::##])*"
                    + "(?=[A-Za-z-]*\\d)[A-Za-z0-9-]{4,}|(?<![A-Za-z0-9])[A-Z]{1,3}\\d{5,}(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);

    /** Empty when nothing is left that answers. */
    static Optional<AgentAnswer> of(Inquiry inquiry, Courtesy courtesy) {
        Set<String> cautions = new LinkedHashSet<>();
        var body = new StringBuilder();
        for (Inquiry.Spoken said : inquiry.byAgent()) {
            courtesy.without(said.text()).stream().filter(sentence -> isForAll(sentence, cautions)).forEach(body::append);
            body.append('\n');
        }
        String text = body.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
        String title = title(inquiry.text(), courtesy, cautions);
        if (text.isEmpty() || title.isEmpty() || text.length() > LONGEST_BODY) {
            return Optional.empty();
        }
        if (!Figures.amounts(text).isEmpty()) {
            cautions.add("price");
        }
        String by = inquiry.byAgent().get(inquiry.byAgent().size() - 1).name();
        return Optional.of(new AgentAnswer(title, text, by, List.copyOf(cautions)));
    }

    private static boolean isForAll(String sentence, Set<String> cautions) {
        boolean order = ORDER.matcher(sentence).find();
        boolean contact = !order && CONTACT.matcher(sentence).find();
        if (order) {
            cautions.add("order");
        } else if (contact) {
            cautions.add("contact");
        }
        return !order && !contact;
    }

    /** Of a question the numbers alone go: what is left of it still asks. */
    private static String title(String question, Courtesy courtesy, Set<String> cautions) {
        String asked = String.join(" ", courtesy.without(question)).replaceAll("\\s+", " ").strip();
        String withoutOrder = ORDER.matcher(asked).replaceAll("…");
        if (!withoutOrder.equals(asked)) {
            cautions.add("order");
        }
        String bare = CONTACT.matcher(withoutOrder).replaceAll("…");
        if (!bare.equals(withoutOrder)) {
            cautions.add("contact");
        }
        return bare.length() <= LONGEST_TITLE ? bare : bare.substring(0, LONGEST_TITLE);
    }
}
