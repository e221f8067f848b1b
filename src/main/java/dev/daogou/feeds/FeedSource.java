package dev.daogou.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A feed that is fetched from an address on a schedule. */
@Entity
@Table(name = "feed_source")
@IdClass(FeedKey.class)
public class FeedSource extends PanacheEntityBase {

    enum State {
        WAITING, FETCHING, IMPORTING
    }

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    /** A feed fetched more rarely than this is not retried more rarely than it is fetched. */
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    @Id
    @TenantId
    public String shop;
    @Id
    public String id;
    public String url;
    @Enumerated(EnumType.STRING)
    public FeedFormat format;
    @Enumerated(EnumType.STRING)
    public ImportMode mode;
    @Column(name = "every_minutes")
    public int everyMinutes;
    public boolean enabled;
    @Enumerated(EnumType.STRING)
    public State state;
    public String lease;
    @Column(name = "lease_until")
    public Instant leaseUntil;
    @Column(name = "next_at")
    public Instant nextAt;
    @Column(name = "last_fetched_at")
    public Instant lastFetchedAt;
    @Column(name = "last_changed_at")
    public Instant lastChangedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "last_outcome")
    public FeedOutcome lastOutcome;
    @Column(name = "import_id")
    public String importId;
    public String problem;
    public int failures;
    public String etag;
    @Column(name = "last_modified")
    public String lastModified;
    @Column(name = "content_hash")
    public String contentHash;

    static List<FeedSource> all() {
        return list("order by id");
    }

    /** Waits for whoever changes it at this moment, and keeps others waiting. */
    static Optional<FeedSource> locked(String id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The feed, if the lease on it still holds; it cannot be lost before the transaction ends. */
    static Optional<FeedSource> held(FeedLease lease) {
        return locked(lease.id()).filter(feed -> feed.state == State.FETCHING && lease.token().equals(feed.lease));
    }

    static FeedSource fresh(String id) {
        FeedSource feed = new FeedSource();
        feed.id = id;
        feed.state = State.WAITING;
        return feed;
    }

    /** What is fetched from elsewhere, or read in another way, is fetched at once and comes in whatever it is. */
    void follow(FeedPlan plan, Instant now) {
        boolean another = !plan.url().text().equals(url) || plan.format() != format || plan.mode() != mode;
        boolean resumed = plan.on() && !enabled;
        url = plan.url().text();
        format = plan.format();
        mode = plan.mode();
        everyMinutes = plan.everyMinutes();
        enabled = plan.on();
        if (another) {
            recognise(Validators.NONE);
            failures = 0;
            problem = null;
            rest();
        }
        nextAt = !enabled ? null : another || resumed ? now : earlier(nextAt, now.plus(every()));
    }

    void fetchSoon(Instant now) {
        nextAt = now;
    }

    FeedUrl place() {
        return FeedUrl.of(url);
    }

    /** What of it came in last. */
    Validators known() {
        return new Validators(etag, lastModified, contentHash);
    }

    /** Whoever held it cannot go on; another may, at once. */
    void giveBack(Instant now) {
        nextAt = now;
        rest();
    }

    void unchanged(Validators validators, Instant now) {
        recognise(validators);
        lastFetchedAt = now;
        ended(FeedOutcome.UNCHANGED, null, now);
    }

    /** Came, and is on its way in: until the run has ended, nothing is fetched again. */
    void importing(String run, Validators validators, Instant now) {
        recognise(validators);
        importId = run;
        lastFetchedAt = now;
        state = State.IMPORTING;
        lease = null;
        leaseUntil = null;
    }

    void imported(Instant now) {
        lastChangedAt = lastFetchedAt;
        ended(FeedOutcome.IMPORTED, null, now);
    }

    /** What came was not taken in, so it is not recognised the next time. */
    void refused(String why, Instant now) {
        recognise(Validators.NONE);
        Instant fetched = state == State.IMPORTING ? lastFetchedAt : now;
        failed(why, null, now);
        lastFetchedAt = fetched;
    }

    /** @param retryAfter when the server wants to be asked again, or {@code null} */
    void failed(String why, Duration retryAfter, Instant now) {
        lastFetchedAt = now;
        ended(FeedOutcome.FAILED, why, now);
        Duration wait = retryAfter != null && retryAfter.compareTo(backoff()) > 0 ? retryAfter : backoff();
        nextAt = enabled ? now.plus(wait) : null;
    }

    FeedView view() {
        boolean waits = state == State.WAITING;
        FeedView.State shown = !waits
                ? FeedView.State.FETCHING
                : nextAt == null ? FeedView.State.PAUSED : FeedView.State.WAITING;
        return new FeedView(id, place().masked(), format == null ? null : format.code(), mode.code(), everyMinutes, enabled,
                shown,
                lastFetchedAt, lastChangedAt, importId, lastOutcome, problem, failures, waits ? nextAt : null);
    }

    private void ended(FeedOutcome outcome, String why, Instant now) {
        lastOutcome = outcome;
        problem = why;
        failures = outcome == FeedOutcome.FAILED ? failures + 1 : 0;
        nextAt = enabled ? now.plus(every()) : null;
        rest();
    }

    private void rest() {
        state = State.WAITING;
        lease = null;
        leaseUntil = null;
    }

    private void recognise(Validators validators) {
        etag = validators.etag();
        lastModified = validators.lastModified();
        contentHash = validators.hash();
    }

    /** Doubles from a minute on. */
    private Duration backoff() {
        Duration most = every().compareTo(LAST_RETRY) > 0 ? every() : LAST_RETRY;
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(20, failures - 1));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    private Duration every() {
        return Duration.ofMinutes(everyMinutes);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a == null || b.isBefore(a) ? b : a;
    }
}
