package dev.daogou.model;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Reads a whole body that is not streamed, up to a bound. */
final class BoundedBody {

    static final int MOST_BYTES = 4 << 20;

    private BoundedBody() {}

    /** Fails with {@link UnexpectedBody} beyond {@value #MOST_BYTES} bytes. */
    static Future<Buffer> of(HttpClientResponse response) {
        return of(response, MOST_BYTES);
    }

    static Future<Buffer> of(HttpClientResponse response, int most) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(piece -> {
            if (body.length() + piece.length() > most) {
                whole.tryFail(new UnexpectedBody("a body of more than " + most + " bytes"));
            } else {
                body.appendBuffer(piece);
            }
        });
        response.endHandler(end -> whole.tryComplete(body));
        return whole.future();
    }
}
