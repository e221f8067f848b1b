package dev.daogou.assistant;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.indexing.Bridge;
import dev.daogou.indexing.Hit;
import dev.daogou.intent.PriceLevel;
import dev.daogou.model.Grounding;
import dev.daogou.model.Prompt;
import dev.daogou.model.Prompts;
import dev.daogou.model.Source;
import dev.daogou.shared.Lang;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/**
 * Writes the request to a model. What never changes stands first, so that a provider's prompt cache holds it; then the shop;
 * then what was said; the sources and the question last. Sources are data between marks, whoever wrote them.
 */
@ApplicationScoped
class Compose {

    private static final int MOST_PASSAGES = 8;
    private static final int MOST_LINES = 20;
    private static final Set<Facet> OF_MONEY = EnumSet.of(Facet.PROMOTION, Facet.PRICE, Facet.POLICY, Facet.ADVICE,
            Facet.COMPARE, Facet.OVERVIEW);

    private final Prompts prompts;
    private final Clock clock;

    Compose(Prompts prompts, Clock clock) {
        this.prompts = prompts;
        this.clock = clock;
    }

    /** Numbers what an answer may rest on: the live offers of the product in focus first, then passages by relevance. */
    Sources sources(Understood understood, Retrieved retrieved, Changed changed, Phrases phrases) {
        var sources = new Sources();
        if (understood.products().isEmpty()) {
            addPassages(retrieved, sources);
        }
        retrieved.products().forEach(product -> sources.offer(product, product.doc().title(understood.lang()),
                new OfferLines(product, phrases).text(product == understood.product() ? understood.wish() : Wish.ANY)
                        + alternative(product, retrieved, phrases) + offer(product, retrieved, phrases)
                        + changed.on(product).stream().map(line -> "\n" + line).collect(Collectors.joining())));
        addPassages(retrieved, sources);
        promotions(understood, retrieved).forEach(p -> sources.promotion(p.doc().id(), p.doc().title()));
        return sources;
    }

    /** None for who asks of something else and does not mind the price, one for who hesitates over it and has heard of none. */
    private static List<PromotionView> promotions(Understood understood, Retrieved retrieved) {
        if (Hesitations.concerns(understood)) {
            return retrieved.offer() == null ? List.of() : retrieved.offer().toBeTold();
        }
        boolean elsewhere = understood.reading() != null && understood.reading().priceSensitivity().level() == PriceLevel.NONE
                && !understood.asked().isEmpty()
                && understood.asked().stream().noneMatch(asked -> OF_MONEY.contains(asked.facet()));
        return elsewhere ? List.of() : retrieved.promotions();
    }

    private static String offer(ProductView product, Retrieved retrieved, Phrases phrases) {
        return retrieved.offer() == null || product != retrieved.offer().product() ? "" : retrieved.offer().mark(phrases);
    }

    /** Why a product that was not asked for is among them. */
    private static String alternative(ProductView product, Retrieved retrieved, Phrases phrases) {
        return retrieved.alternatives().stream().filter(one -> one.product() == product).findFirst()
                .map(one -> "\n" + phrases.say("alternative-mark", "reason", one.reason(), "given",
                        String.join(phrases.say("comma"), one.givenUp())))
                .orElse("");
    }

    private static void addPassages(Retrieved retrieved, Sources sources) {
        retrieved.hits().stream().limit(MOST_PASSAGES).map(Hit::passage).forEach(sources::passage);
    }

    /** @param tools that the model may ask for */
    ChatRequest request(Prepared prepared, Sources sources, List<ToolSpecification> tools) {
        Understood understood = prepared.understood();
        House house = prepared.house();
        List<Line> history = prepared.question().history();
        Phrases phrases = prepared.phrases();
        Prompt prompt = prompts.of("assistant", understood.lang());
        var messages = new ArrayList<ChatMessage>();
        messages.add(SystemMessage.from(prompt.section("rules") + "\n\n"
                + Marks.fill(prompt.section("shop"), Map.of("shop", Marks.oneLine(house.name())))));
        history.stream().skip(Math.max(0, history.size() - MOST_LINES)).forEach(line -> add(messages, line, prompt));
        // Some providers take no conversation that the assistant began.
        while (messages.size() > 1 && messages.get(1) instanceof AiMessage) {
            messages.remove(1);
        }
        String turn = Marks.fill(prompt.section("turn"), Map.of("time", phrases.time(clock.instant()), "sources",
                blocks(sources.all()), "question",
                beside(Marks.data(understood.text()), prepared.question().pictures(), prompt)));
        messages.add(new Grounding(subject(understood), understood.lang(), ordered(understood, askedOf(prepared, sources)),
                carried(subject(understood), understood.lang()))
                .on(UserMessage.from(turn)));
        return ChatRequest.builder().messages(messages).toolSpecifications(tools).build();
    }

    /** The built-in composer tells what was asked of what was asked about; what may be had instead it is not given. */
    private static List<Source> askedOf(Prepared prepared, Sources sources) {
        return sources.all().stream().filter(source -> prepared.retrieved().alternatives().stream()
                .map(one -> "product:" + one.product().doc().id() + "#offer").noneMatch(source.ref()::equals)
                || prepared.understood().products().stream()
                        .anyMatch(p -> source.ref().equals("product:" + p.doc().id() + "#offer")))
                .toList();
    }

    /** "Tell me about it" says nothing to look for but the product. */
    private static String subject(Understood understood) {
        boolean overview = understood.product() != null && understood.asksOnly(Facet.OVERVIEW);
        return overview ? understood.product().doc().title(understood.lang()) : understood.search();
    }

    /** In the visitor's own language first: who mixes two may have asked in words that only the other's sources use. */
    private static List<String> carried(String subject, Lang lang) {
        return Stream.of(lang, lang == Lang.ZH ? Lang.EN : Lang.ZH).flatMap(into -> Bridge.into(into, subject).stream())
                .map(Bridge.Words::text).toList();
    }

    private static void add(List<ChatMessage> messages, Line line, Prompt prompt) {
        String done = line.done() == null
                ? ""
                : " " + Marks.fill(prompt.section("done"), Map.of("what", Marks.data(line.done())));
        String text = line.author() == Author.VISITOR ? Marks.data(line.text()) : Marks.shown(line.text());
        String said = beside(line.interrupted() ? text + " " + prompt.section("interrupted") : text, line.pictures(), prompt)
                + done;
        if (said.isBlank() || line.author() == Author.SYSTEM) {
            return;
        }
        if (line.author() == Author.VISITOR) {
            messages.add(UserMessage.from(said));
        } else {
            messages.add(AiMessage.from(line.author() == Author.AGENT ? prompt.section("agent") + " " + said : said));
        }
    }

    /** What stands for pictures that no model of ours is shown. */
    private static String beside(String text, int pictures, Prompt prompt) {
        return pictures == 0 ? text : (text + "\n" + prompt.section("picture")).strip();
    }

    /** The grounded composer goes by rank; live offers stand behind what was found unless price or stock is asked. */
    private static List<Source> ordered(Understood understood, List<Source> all) {
        boolean live = understood.asks(Facet.PRICE) || understood.asks(Facet.STOCK) || understood.asks(Facet.SHIP_TIME);
        var passages = new ArrayList<>(all.stream().filter(s -> !s.ref().endsWith("#offer")).toList());
        List<Source> offers = all.stream().filter(s -> s.ref().endsWith("#offer")).toList();
        passages.addAll(live ? 0 : passages.size(), offers);
        return passages;
    }

    static String blocks(List<Source> sources) {
        var text = new StringBuilder();
        for (Source source : sources) {
            text.append("<source n=\"").append(source.n()).append("\" kind=\"").append(source.kind()).append("\" title=\"")
                    .append(Marks.oneLine(source.title()).replace("\"", "'")).append("\">\n").append(Marks.data(source.text()))
                    .append("\n</source>\n");
        }
        return text.toString().strip();
    }
}
