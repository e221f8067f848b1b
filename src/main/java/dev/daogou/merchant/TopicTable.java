package dev.daogou.merchant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.daogou.feeds.SmallTable;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.TopicExample;
import dev.daogou.intent.TopicRules.Numbered;
import dev.daogou.shared.Problem;

/** Examples as a merchant keeps them in a spreadsheet: columns {@code text}, {@code label} and, where it is one, {@code intent}. */
final class TopicTable {

    private static final List<String> NEEDED = List.of("text", "label");

    private TopicTable() {}

    static List<Numbered> numbered(List<TopicExample> examples) {
        return IntStream.range(0, examples.size()).mapToObj(i -> new Numbered(i + 1, examples.get(i))).toList();
    }

    /** @throws Problem 400 naming each line whose intent is none of ours, or that cannot be read */
    static List<Numbered> read(byte[] table) {
        List<Problem.Fault> faults = new ArrayList<>();
        List<Numbered> rows = new ArrayList<>();
        for (SmallTable.Row row : SmallTable.read(table, NEEDED)) {
            Map<String, String> cells = row.cells();
            String intent = cells.get("intent");
            if (intent != null && intent(intent) == null) {
                faults.add(new Problem.Fault("intent", row.line(), "is " + intent + ": leave it empty, or write one of "
                        + Arrays.stream(IntentName.values()).map(IntentName::code).collect(Collectors.joining(", "))));
            }
            rows.add(new Numbered(row.line(), new TopicExample(cells.get("text"), cells.get("label"), intent(intent))));
        }
        if (!faults.isEmpty()) {
            throw Problem.bad(faults.subList(0, Math.min(SmallTable.MOST_FAULTS, faults.size())));
        }
        return rows;
    }

    private static IntentName intent(String written) {
        String code = written == null ? "" : written.toLowerCase(Locale.ROOT);
        return Arrays.stream(IntentName.values()).filter(name -> name.code().equals(code)).findFirst().orElse(null);
    }
}
