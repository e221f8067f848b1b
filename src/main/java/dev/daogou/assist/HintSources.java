package dev.daogou.assist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assist.HintEvidence.Heard;
import dev.daogou.assist.HintEvidence.Made;
import dev.daogou.assist.HintEvidence.Stake;
import dev.daogou.conversation.Behaviour;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Visit;
import dev.daogou.conversation.VisitorLine;
import dev.daogou.handoff.Resolution;
import dev.daogou.intent.IntentReader;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** Reads what hints are made of from the rows of the current shop, in the caller's transaction. */
@ApplicationScoped
class HintSources {

    /** Of the visitor's messages; the accumulated reading has forgotten what lies further back. */
    private static final int READ = 30;

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
        return new HintEvidence(
                Message.ofVisitor(cid, READ).stream().filter(m -> m.at().isAfter(settled) && asks(m)).map(this::heard).toList(),
                stake(cid), Hint.since(cid).stream().map(Made::of).toList());
    }

    private static boolean asks(VisitorLine m) {
        return m.heardAs() != HeardAs.BACKCHANNEL && m.heardAs() != HeardAs.STOP && !m.text().isBlank();
    }

    private Heard heard(VisitorLine m) {
        return new Heard(m.mid(), m.seq(), m.text(), reader.read(m.text(), null));
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
