package dev.daogou.assist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assist.HintEvidence.Heard;
import dev.daogou.assist.HintEvidence.Made;
import dev.daogou.assist.HintEvidence.Stake;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Behaviour;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.SpokenLine;
import dev.daogou.conversation.Visit;
import dev.daogou.handoff.Resolution;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Reading;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Reads what hints are made of from the rows of the current shop, in the caller's transaction. */
@ApplicationScoped
class HintSources {

    /** Of all that was said; the accumulated reading has forgotten what lies further back. */
    private static final int READ = 60;

    private final IntentReader reader;
    private final Visit visit;
    private final CurrentShop shop;

    HintSources(IntentReader reader, Visit visit, CurrentShop shop) {
        this.reader = reader;
        this.visit = visit;
        this.shop = shop;
    }

    HintEvidence of(String cid) {
        Instant settled = Resolution.of(cid).stream().map(each -> each.at).reduce((first, second) -> second)
                .orElse(Instant.MIN);
        List<SpokenLine> spoken = Message.spoken(cid, READ).stream().filter(m -> m.at().isAfter(settled)).toList();
        return new HintEvidence(heard(spoken), stake(cid), Hint.since(cid).stream().map(Made::of).toList());
    }

    private static boolean asks(SpokenLine m) {
        return m.author() == Author.VISITOR && m.heardAs() != HeardAs.BACKCHANNEL && m.heardAs() != HeardAs.STOP
                && !m.text().isBlank();
    }

    private List<Heard> heard(List<SpokenLine> spoken) {
        Iterator<Reading> readings = reader
                .each(spoken.stream().map(m -> new Line(m.author(), m.text(), false)).toList()).iterator();
        List<Heard> heard = new ArrayList<>();
        for (SpokenLine m : spoken) {
            Reading reading = m.author() == Author.VISITOR ? readings.next() : null;
            if (asks(m)) {
                heard.add(new Heard(m.mid(), m.seq(), m.text(), reading));
            }
        }
        return heard;
    }

    private Stake stake(String cid) {
        Optional<Behaviour> last = visit.purchase(cid);
        if (last.isEmpty() || last.get().kind.equals("order")) {
            return Stake.NONE;
        }
        if (last.get().kind.equals("checkout")) {
            return Stake.MUCH;
        }
        Optional<BigDecimal> worth = visit.cart(cid);
        if (worth.isPresent() && worth.get().signum() <= 0) {
            return Stake.NONE;
        }
        return worth.isPresent() && isMuch(worth.get()) ? Stake.MUCH : Stake.CART;
    }

    private boolean isMuch(BigDecimal cart) {
        return Shop.named(shop.id()).filter(own -> own.settings != null && own.settings.isMuch(cart)).isPresent();
    }
}
