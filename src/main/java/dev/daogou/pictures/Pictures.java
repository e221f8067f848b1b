package dev.daogou.pictures;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jboss.logging.Logger;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Picture;
import dev.daogou.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Takes pictures in, gives them out and lets go of those that were never sent. Blocks: for worker threads. */
@ApplicationScoped
public class Pictures {

    private static final Logger LOG = Logger.getLogger(Pictures.class);
    private static final Duration HOUR = Duration.ofHours(1);
    /** A message that takes a picture at the last moment is not to find it gone. */
    private static final Duration GRACE = Duration.ofMinutes(5);
    /** A picture that is worked on takes some 100 MB; two cores do two at once as fast as ten. */
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Each holds a thread while it arrives, and answers are made by the same threads. */
    private static final int ARRIVING = 32;

    /** @param url where it is for now, at this service */
    public record Kept(String pictureId, int width, int height, String url) {}

    /** @param type as {@code Content-Type} has it */
    public record Content(String type, byte[] bytes) {}

    private final ConversationLog log;
    private final PictureLinks links;
    private final PicturesConfig config;
    private final Session database;
    private final Clock clock;
    private final Semaphore desks = new Semaphore(AT_ONCE, true);
    private final Semaphore arriving = new Semaphore(ARRIVING);

    Pictures(ConversationLog log, PictureLinks links, PicturesConfig config, Session database, Clock clock) {
        this.log = log;
        this.links = links;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a picture of the current shop's conversation until it is sent with a message, at most for an hour.
     *
     * @param by {@code VISITOR} or {@code AGENT}; whether they may is the caller's to know
     * @throws Problem 404 for a conversation that this shop does not have, 413, 415, 429, and 503 when too many come at once
     */
    public Kept keep(String cid, Author by, InputStream body) {
        QuarkusTransaction.requiringNew().run(() -> {
            Conversation.with(cid);
            checkNumber(cid);
        });
        try (Arrived arrived = arrived(body)) {
            MadeAnew made = made(arrived);
            Picture kept = log.write(cid, pen -> {
                checkNumber(cid);
                Picture picture = Picture.sentUp(cid, by, made.type(), made.width(), made.height(), pen.now());
                PictureFile.keep(picture.id, made.bytes());
                return picture;
            });
            return new Kept(kept.id, kept.width, kept.height, links.to(kept.id));
        }
    }

    /** Of whichever shop: that the caller may see it, a link has to have shown before. */
    @Transactional
    public Optional<Content> content(String id) {
        return database.createNativeQuery("""
                select p.type, f.bytes from picture p join picture_file f on f.id = p.id where p.id = :id""", Content.class)
                .setParameter("id", id).uniqueResultOptional();
    }

    @Scheduled(every = "10m", delayed = "2m")
    @Transactional
    void letGo() {
        int gone = database.createNativeMutationQuery("delete from picture where seq is null and created_at < :before")
                .setParameter("before", clock.instant().minus(Picture.UNSENT).minus(GRACE)).executeUpdate();
        LOG.debugf("%d pictures were sent up and never sent.", gone);
    }

    private Arrived arrived(InputStream body) {
        if (!arriving.tryAcquire()) {
            throw tooManyNow();
        }
        try {
            return Arrived.of(body, config.pictureBytes().asLongValue());
        } finally {
            arriving.release();
        }
    }

    private static Problem tooManyNow() {
        return Problem.unavailable("Too many pictures arrive at this moment; send it again.", Duration.ofSeconds(2));
    }

    private MadeAnew made(Arrived arrived) {
        try {
            if (!desks.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw tooManyNow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("This process stops; send it again.", Duration.ofSeconds(1));
        }
        try {
            return new Remake(config.pictureMegapixels()).of(arrived.bytes());
        } finally {
            desks.release();
        }
    }

    private void checkNumber(String cid) {
        if (config.picturesPerHour() > 0 && Picture.since(cid, clock.instant().minus(HOUR)) >= config.picturesPerHour()) {
            throw Problem.tooMany("Too many pictures in this conversation within an hour.", Duration.ofMinutes(10));
        }
        if (config.picturesPerConversation() > 0
                && Picture.since(cid, Instant.EPOCH) >= config.picturesPerConversation()) {
            throw Problem.tooMany("This conversation has all the pictures that it may have.", Duration.ofDays(1));
        }
    }
}
