package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.vertx.core.buffer.Buffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class EventsTest {

    private static final ServerSentEventParser NDJSON = (body, listener) -> {};
    private static final String BODY = ": hello\r\n\r\ndata: 充绒\n\nevent: note\rdata: a\rdata: b\r\rid: 7\ndata:🧥\n\ndata: last";

    private final List<ServerSentEvent> heard = new ArrayList<>();

    private void read(ServerSentEventParser format, byte[] bytes, int... cuts) {
        Events events = Events.as(format, heard::add);
        int start = 0;
        for (int cut : Arrays.stream(cuts).map(c -> Math.floorMod(c, bytes.length)).sorted().toArray()) {
            events.feed(Buffer.buffer(Arrays.copyOfRange(bytes, start, cut)));
            start = cut;
        }
        events.feed(Buffer.buffer(Arrays.copyOfRange(bytes, start, bytes.length)));
        events.end();
        assertThat(events.count()).isEqualTo(heard.size());
    }

    @Property(tries = 300)
    void eventsAreTheSameHoweverTheBytesAreCut(@ForAll @Size(max = 12) int[] cuts) {
        heard.clear();
        read(new DefaultServerSentEventParser(), BODY.getBytes(StandardCharsets.UTF_8), cuts);
        assertThat(heard).containsExactly(new ServerSentEvent(null, "充绒"), new ServerSentEvent("note", "a\nb"),
                new ServerSentEvent(null, "🧥"), new ServerSentEvent(null, "last"));
    }

    @Test
    void anotherParserMeansOneEventALine() {
        read(NDJSON, "{\"a\":1}\n\n{\"b\":2}\r\n{\"c\":3}".getBytes(StandardCharsets.UTF_8), 3, 9);
        assertThat(heard).extracting(ServerSentEvent::data).containsExactly("{\"a\":1}", "{\"b\":2}", "{\"c\":3}");
    }

    @Test
    void aLineThatDoesNotEndIsRefusedBeforeItFillsTheMemory() {
        Events events = Events.as(NDJSON, heard::add);
        Buffer piece = Buffer.buffer(new byte[1 << 18]);
        assertThatThrownBy(() -> {
            for (int i = 0; i < 8; i++) {
                events.feed(piece);
            }
        }).isInstanceOf(UnexpectedBody.class);
    }
}
