package dev.daogou.assistant;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply.Media;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.PassageKind;
import dev.daogou.shared.Lang;

/** What is said beside a product's pictures and films. */
final class PictureFacts {

    private PictureFacts() {}

    static String pictures(Understood understood, Phrases phrases) {
        List<Media> shown = Pictures.of(understood, phrases.lang());
        var captions = shown.stream().map(Media::alt).toList();
        boolean films = shown.stream().anyMatch(m -> "video".equals(m.type()));
        return captions.isEmpty()
                ? ""
                : phrases.say(films ? "pictures-and-films" : "pictures", "captions",
                        String.join(phrases.say("join"), captions));
    }

    /** What the shop itself says of how true its pictures are. */
    static String truth(Asked asked, Retrieved found, Sources sources, Phrases phrases) {
        return found.hits().stream().map(Hit::passage)
                .filter(p -> p.kind() == PassageKind.FAQ && p.lang() == phrases.lang() && p.title() != null)
                .filter(p -> asked.attributes().stream().anyMatch(name -> p.title().toLowerCase(Locale.ROOT).contains(name)))
                .findFirst()
                .map(p -> phrases.say("end") + (phrases.lang() == Lang.ZH ? "" : " ")
                        + Facts.answer(p).replaceAll("[。.]$", "") + " [" + sources.passage(p) + "]")
                .orElse("");
    }

    /** The sentence of its description that speaks of it. */
    static String use(ProductView product, Asked asked, Sources sources, Phrases phrases) {
        String description = product.doc().description(phrases.lang());
        return description == null
                ? ""
                : Stream.of(description.split("(?<=[。！？!?])|(?<=\\.)\\s"))
                        .filter(sentence -> asked.attributes().stream().anyMatch(sentence.toLowerCase(Locale.ROOT)::contains))
                        .filter(sentence -> new AttributeFacts.Fact("", sentence).setsNoPrice()).findFirst()
                        .map(sentence -> phrases.say("join") + sentence.strip().replaceAll("[。.]$", "") + " ["
                                + sources.spec(product, product.doc().title(phrases.lang()), sentence.strip()) + "]")
                        .orElse("");
    }
}
