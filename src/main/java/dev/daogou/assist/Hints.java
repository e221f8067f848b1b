package dev.daogou.assist;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.shared.Problem;

/** The hints of the current shop's conversations, and what agents do with them. */
@ApplicationScoped
public class Hints {

    private static final Comparator<Hint> GRAVEST_FIRST = Comparator.comparing((Hint hint) -> hint.level)
            .thenComparing(hint -> hint.seq).reversed();

    /** What a list shows of a conversation's gravest hint. */
    public record Mark(HintKind kind, HintLevel level) {}

    private final HintViews views;
    private final Clock clock;

    Hints(HintViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** Those that are shown, the gravest first, then the newest. */
    @Transactional
    public List<HintView> of(String cid) {
        return Hint.open(List.of(cid)).stream().sorted(GRAVEST_FIRST).map(views::of).toList();
    }

    /** Of those that have any. */
    @Transactional
    public Map<String, Mark> marks(Collection<String> cids) {
        return Hint.open(cids).stream().collect(Collectors.toMap((Hint hint) -> hint.cid, Function.identity(),
                (one, other) -> GRAVEST_FIRST.compare(one, other) <= 0 ? one : other)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Mark(e.getValue().kind, e.getValue().level)));
    }

    /**
     * It is shown no more, and what it is about counts no more. The same again changes nothing.
     *
     * @throws Problem 404 for one that this conversation of this shop does not have
     */
    @Transactional
    public Hint dismiss(String cid, String hid, String agentId) {
        Hint hint = Hint.held(cid, hid);
        hint.end(HintEnd.DISMISSED, agentId, clock.instant());
        return hint;
    }

    /** @throws Problem as {@link #dismiss} */
    @Transactional
    public Hint use(String cid, String hid, HintUse how, String agentId) {
        Hint hint = Hint.held(cid, hid);
        hint.use(how, agentId, clock.instant());
        return hint;
    }

    /** It is shown again. @throws Problem as {@link #dismiss}, and 409 when a newer one has taken its place */
    @Transactional
    public Hint reopen(String cid, String hid) {
        Hint hint = Hint.held(cid, hid);
        hint.reopen();
        return hint;
    }
}
