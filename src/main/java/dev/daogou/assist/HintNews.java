package dev.daogou.assist;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.conversation.Bus;
import dev.daogou.conversation.ConversationEvent.Hinted;
import dev.daogou.conversation.Pen;

/** Has a new hint told: to whoever notes it with the conversation at once, to the consoles once it is committed. */
@ApplicationScoped
class HintNews {

    private final HintViews views;
    private final Event<HintCreated> created;
    private final Bus bus;
    private final ObjectMapper json;

    HintNews(HintViews views, Event<HintCreated> created, Bus bus, ObjectMapper json) {
        this.views = views;
        this.created = created;
        this.bus = bus;
        this.json = json;
    }

    void tell(Pen pen, Hint hint, List<HintProduct> products) {
        HintView view = views.of(hint, products);
        created.fire(new HintCreated(pen.conversation(), view, pen.now()));
        String shop = pen.conversation().shop;
        pen.atEnd(committed -> {
            if (committed) {
                bus.publish(shop, view.cid(), new Hinted(json.valueToTree(view)));
            }
        });
    }
}
