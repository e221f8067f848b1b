package dev.daogou.merchant;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.intent.ConversationReading;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Reading;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** What messages say beyond their question: price sensitivity with its signals, intent, the wish for a person, mood. */
@Path("/api/v1/intents")
@Admits(Role.SHOP_ADMIN)
public class IntentsResource {

    private static final int MOST = 1000;

    /** Either single texts, or the messages of one conversation in order. */
    public record Texts(List<String> texts, List<Said> messages) {}

    public record Said(Author author, String text) {}

    /**
     * @param items one for each text or message, in order; of a message that is not the visitor's it says what its words say
     * @param conversation what the visitor's messages say together; only for {@code messages}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Readings(List<Reading> items, ConversationReading conversation) {}

    private final IntentReader reader;

    IntentsResource(IntentReader reader) {
        this.reader = reader;
    }

    @POST
    @Operation(summary = "Read texts, or a conversation's messages")
    public Readings read(Texts asked) {
        if (asked == null || asked.texts() == null == (asked.messages() == null)) {
            throw Problem.badField("texts", "send either texts or messages");
        }
        if (asked.texts() != null) {
            checked(asked.texts(), "texts");
            return new Readings(reader.readClosely(asked.texts()), null);
        }
        if (asked.messages().stream().anyMatch(said -> said == null || said.author() == null)) {
            throw Problem.badField("messages", "each needs an author: visitor, assistant, agent or system");
        }
        checked(asked.messages().stream().map(Said::text).toList(), "messages");
        List<Reading> items = reader.readConversation(
                asked.messages().stream().map(said -> new Line(said.author(), said.text(), false)).toList());
        List<Integer> visitors = IntStream.range(0, items.size())
                .filter(i -> asked.messages().get(i).author() == Author.VISITOR).boxed().toList();
        return new Readings(items, reader.together(visitors.stream().map(i -> asked.messages().get(i).text()).toList(),
                visitors.stream().map(items::get).toList()));
    }

    private static void checked(List<String> texts, String field) {
        if (texts.size() > MOST) {
            throw Problem.badField(field, "at most " + MOST + " at a time");
        }
        if (texts.stream().anyMatch(text -> text == null)) {
            throw Problem.badField(field, "each needs a text");
        }
    }
}
