package dev.daogou.assistant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.AssistantConfig.Route;
import dev.daogou.catalog.ProductName;
import dev.daogou.conversation.Reply;
import dev.daogou.guard.Truth;
import dev.daogou.handoff.Cause;
import dev.daogou.handoff.Contact;
import dev.daogou.handoff.HandoffDecision;
import dev.daogou.handoff.HandoffPolicy;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.shared.Lang;

/** Chooses how to answer, by evidence and by what the operator allows. */
@ApplicationScoped
class Decide {

    /**
     * An approved question that is this one but for its wording. Of JDDC's pairs of questions that score so much, 96 in 100 mean
     * the same to people (4 or 5 of 5). More than half of our demo's 58 approved questions score it when asked by their own
     * titles; of the others two do, which ask how down is washed.
     */
    private static final double SAME_QUESTION = 0.60;
    /** What fits a need is judged by texts, and less certain than a fact. */
    private static final double ADVICE = 0.5;
    private static final double ENOUGH_FOR_THE_SHOP = 0.75;
    private static final int MOST_CHOICES = 4;

    private final Set<Route> routes;
    private final Facts facts;
    private final OrderFacts orders;
    private final HandoffPolicy policy;
    private final Hesitations hesitations;

    Decide(AssistantConfig config, Facts facts, OrderFacts orders, HandoffPolicy policy, Hesitations hesitations) {
        this.hesitations = hesitations;
        this.routes = config.routes();
        this.facts = facts;
        this.orders = orders;
        this.policy = policy;
    }

    /**
     * What can be decided before anything is searched for.
     *
     * @param known what was looked up by key
     */
    Optional<Decision> atOnce(Understood understood, Retrieved known, Circumstances around, Phrases phrases) {
        Optional<String> contact = Contact.in(understood.text());
        Optional<String> waitedFor = contact.isPresent() && routes.contains(Route.HANDOFF)
                ? around.colleagues().wantContact()
                : Optional.empty();
        if (waitedFor.isPresent()) {
            return Optional.of(new Decision.ContactLeft(contact.get(), around.opensAt(waitedFor.get())));
        }
        Optional<Decision> person = person(understood, around, 1);
        if (person.isPresent()) {
            return person;
        }
        if (!routes.contains(Route.FACTS)) {
            return Optional.empty();
        }
        if (understood.smallTalk()) {
            return Optional.of(new Decision.FromData(facts.smallTalk(understood, phrases), Confidence.OF_DATA, Why.SMALL_TALK));
        }
        if (understood.asks(Facet.ORDER) && !understood.asks(Facet.POLICY)) {
            return Optional.of(ofAnOrder(understood, Retrieved.of(List.of()), around, phrases));
        }
        if (Hesitations.concerns(understood)) {
            Optional<Decision> hesitating = hesitating(understood, phrases);
            if (hesitating.isPresent()) {
                return hesitating;
            }
        }
        if (!understood.factual() || understood.doubtsThePictures()
                || understood.products().isEmpty() && !understood.asksOnly(Facet.PROMOTION)) {
            return Optional.empty();
        }
        Facts.Said said = facts.say(understood, known, phrases);
        return said.missing().isEmpty() ? Optional.of(data(said)) : Optional.empty();
    }

    /** What is asked besides is answered first; where the data do not say it, neither is the rest said from them. */
    private Optional<Decision> hesitating(Understood understood, Phrases phrases) {
        List<Asked> besides = Hesitations.besides(understood);
        Understood first = understood.asking(besides);
        if (!besides.isEmpty() && (!first.factual() || first.doubtsThePictures())) {
            return Optional.empty();
        }
        Facts.Said fact = besides.isEmpty() ? new Facts.Said("", new Sources(), List.of()) : facts.say(first, phrases);
        return fact.missing().isEmpty()
                ? Optional.of(new Decision.FromData(hesitations.say(understood, fact, phrases), Confidence.OF_DATA,
                        Why.PRICE_HESITATION))
                : Optional.empty();
    }

    /** What a model is given besides, where the price makes the visitor hesitate. */
    Retrieved beside(Understood understood, Retrieved found, Phrases phrases) {
        return Hesitations.concerns(understood) ? hesitations.beside(understood, found, phrases) : found;
    }

    /** Where nothing came but pictures, which we cannot look at: somebody does who can, or the visitor says what they show. */
    Decision onPictures(Understood understood, Circumstances around) {
        String department = HandoffPolicy.department(around.house().settings().departments(), HandoffReason.PICTURE,
                understood.reading());
        if (routes.contains(Route.HANDOFF) && around.colleagues().awaited()) {
            return new Decision.Awaited(HandoffReason.PICTURE, Confidence.OF_DATA);
        }
        if (!routes.contains(Route.HANDOFF) || !around.colleagues().present(department)) {
            return new Decision.Unseen();
        }
        return new Decision.ToPerson(new Cause(HandoffReason.PICTURE, List.of(), ""), department, true, Confidence.OF_DATA,
                Optional.empty());
    }

    /** With what was found. */
    Decision byEvidence(Understood understood, Retrieved retrieved, Weighed weighed, Circumstances around, Phrases phrases) {
        if (routes.contains(Route.FACTS)) {
            if (understood.asks(Facet.ORDER)) {
                return ofAnOrder(understood, retrieved, around, phrases);
            }
            if (understood.factual() && !understood.products().isEmpty()) {
                Facts.Said said = facts.say(understood, retrieved, phrases);
                if (said.missing().stream().noneMatch(asked -> retrieved.speaksOf(asked) && !asked.isStrict())) {
                    return data(said);
                }
            }
            Optional<Hit> faq = sameQuestion(retrieved);
            if (faq.isPresent() && isTrueNow(faq.get().passage(), retrieved)) {
                return approved(faq.get().passage(), understood, phrases);
            }
        }
        double confidence = weighed.confidence();
        boolean enough = confidence >= around.handoffBelow(understood);
        if (routes.contains(Route.FACTS) && understood.seeksAdvice()
                && (enough || !understood.focus().likely().isEmpty())) {
            Optional<Facts.Said> advice = new Advice(phrases).say(understood, retrieved);
            if (advice.isPresent()) {
                return new Decision.FromData(advice.get(), Math.max(confidence, ADVICE), Why.FITS_THE_NEED);
            }
        }
        if (routes.contains(Route.ASK) && unclear(understood, confidence, around)) {
            return new Decision.AskBack(choices(understood, retrieved));
        }
        return person(understood, around, confidence)
                .orElseGet(() -> composed(understood, around, confidence, enough));
    }

    /** With little evidence a person was thought of already, and is not to be asked. */
    private Decision composed(Understood understood, Circumstances around, double confidence, boolean enough) {
        return new Decision.Composed(confidence, enough ? Why.ENOUGH_EVIDENCE : Why.LITTLE_EVIDENCE,
                enough && routes.contains(Route.HANDOFF) && !around.colleagues().awaited()
                        && HandoffPolicy.asksSomething(around.evidence(understood, confidence)));
    }

    private Decision ofAnOrder(Understood understood, Retrieved retrieved, Circumstances around, Phrases phrases) {
        return new Decision.FromData(orders.say(understood, retrieved, around.customerId(), phrases), Confidence.OF_DATA,
                Why.OF_AN_ORDER);
    }

    private static boolean isTrueNow(Passage faq, Retrieved retrieved) {
        return new Truth(retrieved.grounds(List.of(), List.of(), List.of())).bearsAllOf(faq.title() + "\n" + faq.text());
    }

    private Decision approved(Passage faq, Understood understood, Phrases phrases) {
        return faq.lang() == understood.lang()
                ? new Decision.FromData(facts.approved(faq), Confidence.OF_DATA, Why.APPROVED_ANSWER)
                : new Decision.FromData(facts.quoted(faq, phrases), Confidence.CARRIED_OVER, Why.APPROVED_ANSWER);
    }

    private static Decision data(Facts.Said said) {
        return said.missing().isEmpty()
                ? new Decision.FromData(said, Confidence.OF_DATA, Why.IN_THE_DATA)
                : new Decision.FromData(said, Reply.LACKING, Why.PARTLY_IN_THE_DATA);
    }

    private Optional<Decision> person(Understood understood, Circumstances around, double confidence) {
        if (!routes.contains(Route.HANDOFF)) {
            return Optional.empty();
        }
        HandoffDecision decision = policy.decide(around.evidence(understood, confidence));
        if (decision instanceof HandoffDecision.Handoff handoff) {
            return Optional
                    .of(new Decision.ToPerson(handoff.cause(), handoff.department(), true, confidence, Optional.empty()));
        }
        if (decision instanceof HandoffDecision.Declined declined && nobodyElseHelps(declined.cause().reason(), around)) {
            return Optional.of(declined.why() == HandoffDecision.Why.AWAITED
                    ? new Decision.Awaited(declined.cause().reason(), confidence)
                    : new Decision.ToPerson(declined.cause(), declined.department(), false, confidence,
                            around.opensAt(declined.department())));
        }
        return Optional.empty();
    }

    /** With nobody there yet, the assistant's own answer helps an angry visitor more than the wait for a person. */
    private static boolean nobodyElseHelps(HandoffReason reason, Circumstances around) {
        return reason == HandoffReason.WANTS_HUMAN || reason == HandoffReason.LOW_CONFIDENCE || reason.isSensitive()
                || !around.house().settings().assistantOn();
    }

    private static Optional<Hit> sameQuestion(Retrieved retrieved) {
        return retrieved.hits().stream().findFirst()
                .filter(hit -> hit.passage().kind() == PassageKind.FAQ && hit.score() >= SAME_QUESTION);
    }

    private static boolean unclear(Understood understood, double confidence, Circumstances around) {
        // A shop's own rule answers "when does it ship?" for every product.
        boolean shopKnows = understood.asked().stream().noneMatch(a -> a.facet().differsByProduct());
        if (shopKnows && understood.focus().likely().isEmpty() && confidence >= ENOUGH_FOR_THE_SHOP) {
            return false;
        }
        boolean ofAProduct = understood.asked().stream().anyMatch(a -> a.facet().needsProduct());
        return ofAProduct && understood.products().isEmpty() && !around.askedBackBefore();
    }

    private static List<String> choices(Understood understood, Retrieved retrieved) {
        // What cannot be bought is no good choice, unless there is no other.
        List<String> gone = retrieved.products().stream()
                .filter(p -> p.offers().stream().noneMatch(o -> o.availability().buyable()))
                .map(product -> product.doc().id()).toList();
        Stream<String> likely = understood.focus().likely().stream().filter(name -> !gone.contains(name.id()))
                .map(name -> title(name, understood.lang()));
        Stream<String> found = retrieved.products().stream().filter(product -> !gone.contains(product.doc().id()))
                .map(product -> product.doc().title(understood.lang()));
        List<String> choices = Stream.concat(likely, found).distinct().limit(MOST_CHOICES).toList();
        return choices.isEmpty()
                ? understood.focus().likely().stream().map(name -> title(name, understood.lang())).limit(MOST_CHOICES).toList()
                : choices;
    }

    private static String title(ProductName name, Lang lang) {
        return Stream.concat(Stream.of(name.title()), name.translatedTitles().stream())
                .filter(title -> Lang.ofText(title) == lang).findFirst().orElse(name.title());
    }
}
