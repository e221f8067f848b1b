package dev.daogou.trust;

import static dev.daogou.trust.DemoTruth.called;
import static dev.daogou.trust.DemoTruth.id;
import static dev.daogou.trust.DemoTruth.title;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Lang;

/** Asks for what is not there to be told: a product that was deleted, or one that another shop sells. */
final class GoneQuestions {

    static final List<String> DELETED = List.of("aurora-long-parka", "yao-s5", "oat-cookies", "mist-humidifier-4",
            "moss-fleece");

    private final DemoTruth truth;

    GoneQuestions(DemoTruth truth) {
        this.truth = truth;
    }

    List<TrueQuestion> deleted() {
        var asked = new ArrayList<TrueQuestion>();
        for (String id : DELETED) {
            JsonNode product = truth.product(id);
            for (Lang lang : Lang.values()) {
                if (lang == Lang.ZH || product.has("translations")) {
                    asked.addAll(of("deleted product", product, lang, truth.onlyOf(product)));
                }
            }
        }
        return asked;
    }

    /** @param shop products of another shop, which the asked one must not know */
    static List<TrueQuestion> others(List<JsonNode> shop) {
        var asked = new ArrayList<TrueQuestion>();
        for (JsonNode product : shop) {
            var facts = new ArrayList<String>();
            facts.add(product.path("title").asText());
            facts.add(DemoTruth.shown(product.path("price").path("amount").asText()));
            product.path("attributes").forEach(line -> facts.add(line.asText()));
            for (Lang lang : Lang.values()) {
                asked.addAll(of("another shop's product", product, lang, facts));
            }
        }
        return asked;
    }

    private static List<TrueQuestion> of(String kind, JsonNode product, Lang lang, List<String> facts) {
        boolean zh = lang == Lang.ZH;
        String name = called(product, lang);
        Due due = Due.nothingOf(facts).onlyAmounts(List.of());
        var before = TrueQuestion.said(zh ? name + "有货吗" : "Do you have the " + name + "?",
                title(product, lang) + (zh ? " 有货" : " is in stock"));
        return List.of(
                new TrueQuestion(kind, lang, null, List.of(),
                        zh ? name + "多少钱,有货吗" : "How much is the " + name + ", is it in stock?",
                        due, id(product)),
                new TrueQuestion(kind, lang, null, List.of(), zh ? "介绍一下" + name : "tell me about the " + name, due,
                        id(product)),
                new TrueQuestion(kind, lang, id(product), List.of(),
                        zh ? "这个多重,现在什么价" : "how heavy is it and what does it cost", due,
                        id(product)),
                new TrueQuestion(kind, lang, null, before, zh ? "那它现在多少钱" : "and how much is it?", due, id(product)));
    }
}
