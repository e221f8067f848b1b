package dev.daogou.model;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.ServerWebSocket;

/**
 * The least that can be between a model and a WebSocket: our adapter, LangChain4j, one JSON frame a token. No guard, no log, no
 * devices: what the service costs beyond this is its own. A process of its own, so that its processor time can be told apart.
 */
public final class BareRelay {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private record Delta(String t, String tid, int off, String text) {}

    private final ObjectMapper json = new ObjectMapper();
    private final StreamingChatModel model;

    private BareRelay(Vertx vertx, String baseUrl) {
        var http = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(4096));
        model = OpenAiStreamingChatModel.builder().httpClientBuilder(new StoppableHttpClientBuilder(http, CONNECT))
                .baseUrl(baseUrl).apiKey("none").modelName("scripted").build();
    }

    /** @param args the model's address; prints the port that it listens on */
    public static void main(String[] args) throws Exception {
        Vertx vertx = Vertx.vertx();
        BareRelay relay = new BareRelay(vertx, args[0]);
        int port = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .webSocketHandler(socket -> socket.textMessageHandler(question -> relay.answer(question, socket))).listen()
                .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS).actualPort();
        System.out.println("port " + port);
    }

    private void answer(String question, ServerWebSocket socket) {
        model.chat(ChatRequest.builder().messages(UserMessage.from(question)).build(), new StreamingChatResponseHandler() {

            private int off;

            @Override
            public void onPartialResponse(String text) {
                socket.writeTextMessage(written(new Delta("delta", question, off, text)));
                off += text.length();
            }

            @Override
            public void onCompleteResponse(ChatResponse whole) {
                socket.writeTextMessage(written(new Delta("turn.done", question, off, "")));
            }

            @Override
            public void onError(Throwable error) {
                socket.close();
            }
        });
    }

    private String written(Delta delta) {
        try {
            return json.writeValueAsString(delta);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
