package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import dev.daogou.indexing.SideBySide;
import dev.daogou.intent.PriceLevel;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;

/** Who hesitates over the price, among those who only ask for it and those who ask for something else. */
record PricePart(String name, List<String> files) implements Part {

    private static final Predicate<Reading> SENSITIVE = reading -> reading.priceSensitivity().level()
            .compareTo(PriceLevel.COMPARING) >= 0;

    @Override
    public Section measure(Path directory, SideBySide adapters) throws IOException {
        Messages messages = Messages.of(directory.resolve(files.get(0)), "text", "intent", Lang.ZH);
        Section section = new Section(name, """
                Called price-sensitive: comparing or bargaining. Rules without an index, so there are no adapters to compare. They \
                were written looking at the fitted half; nothing else was fitted.
                """);
        section.halves("price-sensitive", half -> messages.half(half).called(SENSITIVE, "能否优惠"::equals));
        return section;
    }
}
