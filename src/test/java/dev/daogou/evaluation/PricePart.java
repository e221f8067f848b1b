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
                Called price-sensitive: comparing or bargaining, by rules and by the message's vector. The rules were written looking \
                at the fitted half; the weights were fitted on sentences of our own. No index, so there are no adapters to compare.
                """);
        section.halves("price-sensitive", half -> messages.half(half).called(SENSITIVE, "能否优惠"::equals));
        section.halves("价保… and 优惠券退回 called so", half -> messages.half(half)
                .labelled(label -> label.contains("价保") || label.equals("优惠券退回")).share(SENSITIVE));
        section.least("能否优惠 called price-sensitive", "price-sensitive (held out)", "recall", 0.8);
        section.most("money already spent called price-sensitive", "价保… and 优惠券退回 called so (held out)", "share", 0.05);
        return section;
    }
}
