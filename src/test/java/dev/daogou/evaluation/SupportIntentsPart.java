package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.daogou.indexing.SideBySide;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.Plea;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Lang;

/** What customers ask after they have bought, as far as our intents have a name for it. */
record SupportIntentsPart(String name, List<String> files) implements Part {

    static final Map<String, Set<IntentName>> MEANINGS = Map.ofEntries(
            Map.entry("cancel_order", Set.of(IntentName.ORDER)), Map.entry("change_order", Set.of(IntentName.ORDER)),
            Map.entry("place_order", Set.of(IntentName.ORDER)),
            Map.entry("track_order", Set.of(IntentName.ORDER, IntentName.SHIPPING)),
            Map.entry("check_cancellation_fee", Set.of(IntentName.ORDER)),
            Map.entry("check_refund_policy", Set.of(IntentName.RETURN)), Map.entry("get_refund", Set.of(IntentName.RETURN)),
            Map.entry("track_refund", Set.of(IntentName.RETURN)),
            Map.entry("delivery_options", Set.of(IntentName.SHIPPING)),
            Map.entry("delivery_period", Set.of(IntentName.SHIPPING)),
            Map.entry("change_shipping_address", Set.of(IntentName.SHIPPING)),
            Map.entry("set_up_shipping_address", Set.of(IntentName.SHIPPING)),
            Map.entry("check_invoice", Set.of(IntentName.INVOICE)), Map.entry("get_invoice", Set.of(IntentName.INVOICE)),
            Map.entry("check_payment_methods", Set.of(IntentName.PAYMENT)),
            Map.entry("payment_issue", Set.of(IntentName.PAYMENT)), Map.entry("complaint", Set.of(IntentName.COMPLAINT)),
            Map.entry("contact_human_agent", Set.of(IntentName.HUMAN)));

    /** The fewest that a shop may teach, and a few more: all of train.csv are hundreds a label, and near the ceiling. */
    private static final List<Integer> A_FEW = List.of(2, 3);

    @Override
    public Section measure(Path directory, SideBySide adapters) throws IOException {
        Messages messages = Messages.of(directory.resolve(files.get(0)), "utterance", "intent", Lang.EN);
        Messages examples = Messages.of(directory.resolve(files.get(1)), "utterance", "intent", Lang.EN);
        Messages taught = messages.taught(examples, MEANINGS, Lang.EN);
        Section section = new Section(name, """
                The rules of intent and exemplars, both written by hand; whether their first author had read this file is not recorded, so that neither \
                half is sure to be new to them. The words that speak for a person were since tuned on train.csv and the fitted half. A label counts as the intents of ours that mean the same, and \
                labels we have no intent for (accounts, newsletters, reviews) are left out; contact_customer_service is neither a \
                wish for a person nor none. Taught: the same in a shop that has taught train.csv, with those labels too; what else that rests on \
                was chosen on HINT3.
                """);
        section.halves("intent", half -> messages.half(half).accuracy(MEANINGS));
        section.halves("intent, taught with train.csv", half -> taught.half(half).accuracy(MEANINGS));
        section.halves("intent, by the nearest of train.csv",
                half -> messages.half(half).accuracyOfNearest(examples, MEANINGS));
        for (int count : A_FEW) {
            Messages few = examples.few(count);
            Messages by = messages.taught(few, MEANINGS, Lang.EN);
            section.halves("intent, taught with " + count + " of each label", half -> by.half(half).accuracy(MEANINGS));
            section.halves("intent, by the nearest of " + count + " of each label",
                    half -> messages.half(half).accuracyOfNearest(few, MEANINGS));
        }
        section.halves("wants a person", half -> messages.half(half)
                .labelled(label -> !label.equals("contact_customer_service"))
                .called(Reading::wantsHuman, "contact_human_agent"::equals));
        section.halves("complaint", half -> messages.half(half)
                .called(reading -> reading.intent().name() == IntentName.COMPLAINT, "complaint"::equals));
        section.halves("complaint, as a cause for a person", half -> messages.half(half)
                .called(reading -> reading.pleads(Plea.Kind.COMPLAINT), "complaint"::equals));
        section.beats("what is taught beats the nearest example of the same train.csv: accuracy",
                "intent, taught with train.csv (held out)", "intent, by the nearest of train.csv (held out)", "accuracy");
        for (int count : A_FEW) {
            section.beats("the same with " + count + " of each label: accuracy",
                    "intent, taught with " + count + " of each label (held out)",
                    "intent, by the nearest of " + count + " of each label (held out)", "accuracy");
        }
        return section;
    }
}
