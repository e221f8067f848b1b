package dev.daogou.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.assist.ConversationSummary.OrderTold;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;

/** A conversation in a few sentences; the visitor's words stay their own, in the language that they wrote. */
final class SummaryText {

    private static final int LONGEST = 80;
    private static final int MOST = 4;

    private final AssistWords words = new AssistWords();

    String of(List<Inquiry> inquiries, List<ProductView> products, String contact, OrderTold order, Lang lang) {
        var said = new ArrayList<String>();
        List<Inquiry> open = inquiries.stream().filter(Inquiry::unanswered).toList();
        List<Inquiry> answered = inquiries.stream().filter(each -> !each.unanswered()).toList();
        if (inquiries.isEmpty()) {
            said.add(words.say("summary.none", lang, List.of()));
        }
        sentence("summary.wants", latest(inquiries).map(each -> quoted(each, lang)), lang, said);
        sentence("summary.about", products.stream().limit(2).map(product -> named(product, lang)), lang, said);
        sentence("summary.answered", latest(answered).map(each -> noted(each, "by." + each.answeredBy(), lang)), lang, said);
        sentence("summary.open", latest(open).map(each -> noted(each, "why." + each.open().code(), lang)), lang, said);
        if (contact != null) {
            said.add(words.say("summary.contact", lang, List.of("contact", contact)));
        }
        if (order != null) {
            said.add(words.say("summary.order", lang, List.of("order", order.text())));
        }
        return String.join(lang == Lang.ZH ? "" : " ", said);
    }

    private void sentence(String name, Stream<String> parts, Lang lang, List<String> said) {
        String list = parts.collect(Collectors.joining(words.say("list", lang, List.of())));
        if (!list.isEmpty()) {
            said.add(words.say(name, lang, List.of("list", list)));
        }
    }

    private static Stream<Inquiry> latest(List<Inquiry> inquiries) {
        return inquiries.stream().skip(Math.max(0, inquiries.size() - MOST));
    }

    private String quoted(Inquiry inquiry, Lang lang) {
        return words.say("question", lang, List.of("text", cut(inquiry)));
    }

    private String noted(Inquiry inquiry, String note, Lang lang) {
        return words.say("noted", lang, List.of("note", words.say(note, lang, List.of()), "text", cut(inquiry)));
    }

    private String named(ProductView product, Lang lang) {
        OfferView lead = product.lead();
        String title = product.doc().title(lang);
        return lead == null
                ? title
                : words.say("product", lang, List.of("price", lead.payNow().display(), "title", title));
    }

    private static String cut(Inquiry inquiry) {
        String line = inquiry.text().replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
