package dev.daogou.evaluations;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.JsonFaults;
import dev.daogou.shared.Problem;

/** Questions as a merchant writes them down, one JSON object a line. Taken as a whole or not at all. */
final class QuestionFile {

    static final int MOST_QUESTIONS = 2_000;
    private static final int MOST_FAULTS = 100;
    /** A misspelt name would expect nothing, and its question pass. */
    private static final ObjectReader JSON = CanonicalJson.mapper().readerFor(Expectation.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @param line from 1, blank ones counted */
    record Numbered(int line, Expectation asked) {}

    private final List<Numbered> questions = new ArrayList<>();
    private final List<Problem.Fault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private QuestionFile() {}

    /** @throws Problem 400 naming line, field and remedy of everything that is wrong with it, up to {@value #MOST_FAULTS} */
    static List<Numbered> read(byte[] file) {
        var reading = new QuestionFile();
        int line = 0;
        for (String text : text(file).lines().toList()) {
            line++;
            if (!text.isBlank() && reading.faults.size() < MOST_FAULTS) {
                reading.line(line, text);
            }
        }
        if (!reading.faults.isEmpty()) {
            throw Problem.bad(List.copyOf(reading.faults.subList(0, Math.min(MOST_FAULTS, reading.faults.size()))));
        }
        if (reading.questions.isEmpty()) {
            throw Problem.badField("body", "is empty: send the questions as JSON, one object a line");
        }
        if (reading.questions.size() > MOST_QUESTIONS) {
            throw Problem.badField("body", "has " + reading.questions.size() + " questions, at most " + MOST_QUESTIONS
                    + " are asked: split the file");
        }
        return reading.questions;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.badField("body", "is not UTF-8: save the file in that encoding");
        }
    }

    private void line(int line, String text) {
        try {
            Expectation asked = JSON.readValue(text);
            if (asked == null) {
                fault(line, null, "must be an object such as {\"question\":\"Is it warm?\",\"expect\":[\"-20\"]}");
                return;
            }
            List<Problem.Fault> found = ExpectationRules.check(asked);
            found.forEach(fault -> fault(line, fault.field(), fault.message()));
            if (found.isEmpty()) {
                add(line, asked);
            }
        } catch (UnrecognizedPropertyException e) {
            fault(line, e.getPropertyName(), "is not known: a line may have "
                    + String.join(", ", e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList()));
        } catch (JsonMappingException e) {
            fault(line, JsonFaults.field(e), JsonFaults.message(e));
        } catch (JsonProcessingException e) {
            fault(line, null, "is not JSON: " + e.getOriginalMessage());
        }
    }

    private void add(int line, Expectation asked) {
        Integer before = lines.putIfAbsent(asked.key(), line);
        if (before == null) {
            questions.add(new Numbered(line, asked));
        } else {
            fault(line, "question", "is asked in line " + before + " already: expect everything there");
        }
    }

    private void fault(int line, String field, String message) {
        faults.add(new Problem.Fault(field, line, message));
    }
}
