package dev.daogou.handoff;

import java.util.List;

import dev.daogou.intent.Reading;

/**
 * Why a person is brought in, and what it was seen by.
 *
 * @param evidence the words that led to it, each verbatim a part of what the visitor said; the whole of it where no single words
 *        did, empty where nothing that they said is the cause
 * @param ownWords what the visitor said, unaltered
 */
public record Cause(HandoffReason reason, List<String> evidence, String ownWords) {

    static Cause of(HandoffReason reason, Reading reading, String ownWords) {
        List<String> words = reading.pleas().stream().filter(plea -> plea.kind() == reason.plea()).map(plea -> plea.span())
                .distinct().toList();
        return new Cause(reason, words.isEmpty() && reason.isOfTheQuestion() ? List.of(ownWords) : words, ownWords);
    }
}
