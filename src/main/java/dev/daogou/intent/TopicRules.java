package dev.daogou.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.shared.Faults;
import dev.daogou.shared.Problem;

/** What a shop's examples have to be like. Taken as a whole or not at all. */
public final class TopicRules {

    /** @param line of the file, or place in the list, from 1 */
    public record Numbered(int line, TopicExample example) {}

    private static final int MOST = 10_000;
    /** More would take minutes to learn, and no shop answers so many things apart. */
    private static final int MOST_LABELS = 200;
    private static final int LONGEST_LABEL = 60;
    /** What is read of a message. */
    private static final int LONGEST_TEXT = 400;
    private static final int MOST_FAULTS = 100;
    /** Of labels, and of sentences each: nothing can be told apart, or learnt, by fewer. */
    private static final int LEAST = 2;

    private final List<Problem.Fault> faults = new ArrayList<>();
    private final List<TopicExample> sound = new ArrayList<>();
    /** By what it says: where it stands. */
    private final Map<String, Numbered> said = new HashMap<>();
    /** By label: who first named its intent. */
    private final Map<String, Numbered> named = new HashMap<>();
    /** By label: the first line that names it. */
    private final Map<String, Integer> lines = new HashMap<>();
    /** By label: how many sentences it has. */
    private final Map<String, Integer> labels = new LinkedHashMap<>();

    private TopicRules() {}

    /**
     * @return them without space at their ends, each once
     * @throws Problem 400 naming line, field and remedy of what is wrong, up to {@value #MOST_FAULTS}
     */
    static List<TopicExample> checked(List<Numbered> examples) {
        TopicRules rules = each(examples);
        rules.sound.forEach(rules::count);
        return rules.together(rules.sound);
    }

    /**
     * @param taught so far
     * @return both in one, as if what is new had been said of the old ones, too
     * @throws Problem 400 as above; a fault of a topic that none of the new lines names has no line
     */
    static List<TopicExample> added(List<TopicExample> taught, List<Numbered> examples) {
        TopicRules rules = each(examples);
        Map<String, TopicExample> all = new LinkedHashMap<>();
        taught.forEach(example -> all.put(example.text(), rules.now(example)));
        rules.sound.forEach(example -> all.putIfAbsent(example.text(), example));
        all.values().forEach(rules::count);
        return rules.together(List.copyOf(all.values()));
    }

    private static TopicRules each(List<Numbered> examples) {
        atMost(examples.size());
        TopicRules rules = new TopicRules();
        for (Numbered row : examples) {
            if (rules.faults.size() < MOST_FAULTS) {
                rules.check(row);
            }
        }
        rules.refuse();
        return rules;
    }

    private static void atMost(int examples) {
        if (examples > MOST) {
            throw Problem.badField("examples",
                    "are " + examples + ", at most " + MOST + " are learnt: leave out those that say nearly the same");
        }
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw Problem.bad(faults);
        }
    }

    /** What is said of it now, where something is. */
    private TopicExample now(TopicExample old) {
        Numbered again = said.get(old.text());
        String label = again == null ? old.label() : again.example().label();
        Numbered intent = named.get(label);
        IntentName known = label.equals(old.label()) ? old.intent() : null;
        return new TopicExample(old.text(), label, intent == null ? known : intent.example().intent());
    }

    private void check(Numbered row) {
        if (row.example() == null) {
            fault(row.line(), null, "must be an object with text and label, and an intent if it is one of ours");
            return;
        }
        String text = row.example().text() == null ? null : row.example().text().strip();
        String label = row.example().label() == null ? null : row.example().label().strip();
        Faults wrong = new Faults();
        wrong.required("text", text, LONGEST_TEXT);
        wrong.required("label", label, LONGEST_LABEL);
        wrong.found().forEach(fault -> fault(row.line(), fault.field(), fault.message()));
        if (wrong.found().isEmpty()) {
            add(new Numbered(row.line(), new TopicExample(text, label, row.example().intent())));
        }
    }

    private void add(Numbered row) {
        TopicExample example = row.example();
        Numbered before = said.putIfAbsent(example.text(), row);
        if (before != null && !before.example().label().equals(example.label())) {
            fault(row.line(), "label", "is " + example.label() + ", but line " + before.line() + " calls the same text "
                    + before.example().label() + ": keep one of them");
        }
        Numbered first = example.intent() == null ? null : named.putIfAbsent(example.label(), row);
        if (first != null && first.example().intent() != example.intent()) {
            fault(row.line(), "intent", "is " + example.intent().code() + ", but line " + first.line() + " says "
                    + first.example().intent().code() + " for the same label: a label has one intent");
        }
        if (before == null) {
            sound.add(example);
            lines.putIfAbsent(example.label(), row.line());
        }
    }

    private void count(TopicExample example) {
        labels.merge(example.label(), 1, Integer::sum);
    }

    private List<TopicExample> together(List<TopicExample> all) {
        atMost(all.size());
        if (labels.size() < LEAST) {
            faults.add(new Problem.Fault("examples", null, "have " + labels.size()
                    + " labels: write at least two, with two sentences each, or there is nothing to tell apart"));
        }
        labels.forEach((label, sentences) -> {
            if (sentences < LEAST && faults.size() < MOST_FAULTS) {
                fault(lines.get(label), "label", label + " has one sentence: write at least another one, or leave it out");
            }
        });
        if (labels.size() > MOST_LABELS) {
            faults.add(new Problem.Fault("examples", null,
                    "have " + labels.size() + " labels, at most " + MOST_LABELS + " are told apart: join some"));
        }
        refuse();
        return all;
    }

    private void fault(Integer line, String field, String message) {
        faults.add(new Problem.Fault(field, line, message));
    }
}
