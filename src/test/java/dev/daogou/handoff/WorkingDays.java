package dev.daogou.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import dev.daogou.SetClock;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.HeardAs;
import dev.daogou.conversation.Page;
import dev.daogou.handoff.VirtualDesk.Parts;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Agent;
import dev.daogou.shop.AgentDuties;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Visitors come by chance, at times more of them than can be helped; people take what they are offered, let some of it pass, grab
 * the same case at once, take breaks, and now and then a console dies with conversations in it. In steps of five seconds.
 */
final class WorkingDays {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final double PER_STEP = 0.45;
    private static final String[] WISHES = { "转人工", "I want to talk to a person", "我要投诉你们", "宝宝吃了过敏起疹子",
            "退款怎么还没到账,金额也不对", "你们这个能开发票吗" };
    private static final HandoffReason[] REASONS = { HandoffReason.WANTS_HUMAN, HandoffReason.WANTS_HUMAN,
            HandoffReason.COMPLAINT, HandoffReason.SAFETY, HandoffReason.REFUND_DISPUTE, HandoffReason.LOW_CONFIDENCE };

    private static final class Person {
        private final String id;
        private boolean available = true;
        private boolean running = true;
        private Instant back = Instant.MIN;
        private final Map<String, Instant> has = new HashMap<>();

        Person(String id) {
            this.id = id;
        }
    }

    private final Random chance;
    private final SetClock clock;
    private final String shop;
    private final EntityManager db;
    private final Parts desk;
    private final DeskWatch watch;
    private final List<Person> people = new ArrayList<>();
    /** Conversations whose visitor writes again while somebody has it. */
    private final List<String> talking = new ArrayList<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(2);
    int races;
    int breaks;
    int crashes;
    int takenBack;

    WorkingDays(long seed, SetClock clock, String shop, EntityManager db, Parts desk) {
        this.chance = new Random(seed);
        this.clock = clock;
        this.shop = shop;
        this.db = db;
        this.desk = desk;
        this.watch = new DeskWatch(db, shop, desk);
    }

    DeskWatch watch() {
        return watch;
    }

    void comeToWork(int count) {
        for (int i = 0; i < count; i++) {
            String login = "agent-" + i;
            AgentDuties duties = new AgentDuties(
                    i % 5 == 4 ? List.of() : i % 2 == 0 ? List.of("sales") : List.of("after_sales"),
                    i % 4 == 3 ? List.of("zh") : List.of(), i % 3 == 0 ? List.of("down jackets") : List.of(), 2 + i % 3);
            people.add(new Person(here(() -> {
                Agent agent = Agent.enrol(login, login, i(login), clock.instant());
                agent.does(duties);
                return agent.id;
            })));
        }
        here(() -> {
            people.forEach(person -> desk.presence().set(person.id, true));
            return null;
        });
    }

    private static String i(String login) {
        return "password of " + login;
    }

    /** Until as many have come, and everybody who could be was helped. */
    void pass(int conversations) {
        int come = 0;
        // What is left of the queue at the end is what visitors left of whom nobody has called back.
        for (long step = 0; come < conversations || !here(Handoff::inQueue).isEmpty(); step++) {
            boolean rush = step % 240 > 190;
            int now = come >= conversations
                    ? 0
                    : chance.nextDouble() < (rush ? 2 * PER_STEP : PER_STEP) ? 1 + chance.nextInt(2) : 0;
            for (int i = 0; i < now; i++) {
                String cid = arrives();
                here(() -> {
                    watch.place(cid);
                    return null;
                });
                come++;
            }
            live(step);
            desk.rounds().forEach(round -> here(() -> {
                round.run();
                return null;
            }));
            here(() -> {
                watch.look(clock.instant());
                return null;
            });
            work();
            clock.pass(STEP);
        }
        here(() -> {
            watch.targets();
            return null;
        });
        hands.shutdown();
    }

    private String arrives() {
        int what = chance.nextInt(WISHES.length);
        Page page = chance.nextBoolean()
                ? new Page("https://shop.example/p", "p", "Clothing > Down jackets")
                : new Page("https://shop.example/", null, null);
        return here(() -> {
            Conversation c = Conversation.begin("v_" + chance.nextInt(), Ids.secret(), Lang.ZH, page, clock.instant());
            desk.log().write(c.id, pen -> pen.visitorSays(Ids.fresh("m_"), WISHES[what], HeardAs.QUEUED));
            desk.desk().enqueue(c.id, REASONS[what], what >= 2 && what <= 4 ? "after_sales" : "sales");
            return c.id;
        });
    }

    /** Signs of life, breaks, crashes; and visitors who write to whoever has them. */
    private void live(long step) {
        for (Person person : people) {
            if (!person.running || !person.available) {
                if (person.back.isBefore(clock.instant())) {
                    person.running = person.available = true;
                    here(() -> {
                        desk.presence().set(person.id, true);
                        return null;
                    });
                }
            } else if (chance.nextDouble() < 0.001) {
                crashes++;
                person.running = false;
                person.back = clock.instant().plusSeconds(240 + chance.nextInt(900));
            } else if (chance.nextDouble() < 0.0014) {
                breaks++;
                person.available = false;
                person.back = clock.instant().plusSeconds(300 + chance.nextInt(600));
                here(() -> {
                    desk.presence().set(person.id, false);
                    return null;
                });
            }
        }
        if (step % 3 == 0) {
            String[] alive = people.stream().filter(person -> person.running).map(person -> person.id).toArray(String[]::new);
            here(() -> db.createNativeQuery("update agent_presence set seen_at = ?1 where agent_id = any(?2) and shop = ?3")
                    .setParameter(1, clock.instant()).setParameter(2, alive).setParameter(3, shop).executeUpdate());
        }
        if (!talking.isEmpty()) {
            String cid = talking.get(chance.nextInt(talking.size()));
            here(() -> desk.log().write(cid, pen -> pen.visitorSays(Ids.fresh("m_"), "在吗?", HeardAs.QUEUED)));
        }
    }

    private void work() {
        Map<String, String> holders = here(() -> Conversation.<Conversation>list("floor", Floor.AGENT).stream()
                .collect(Collectors.toMap(c -> c.id, c -> c.floorBy)));
        Map<String, String> offers = here(() -> Handoff.inQueue().stream().filter(waiting -> waiting.offeredTo != null)
                .collect(Collectors.toMap(waiting -> waiting.offeredTo, waiting -> waiting.cid, (first, second) -> first)));
        people.stream().filter(person -> person.running).forEach(person -> works(person, holders, offers.get(person.id)));
    }

    private void works(Person person, Map<String, String> holders, String offered) {
        for (String cid : List.copyOf(person.has.keySet())) {
            if (!person.id.equals(holders.get(cid))) {
                takenBack++;
                person.has.remove(cid);
            } else if (person.has.get(cid).isBefore(clock.instant())) {
                person.has.remove(cid);
                talking.remove(cid);
                ends(person, cid);
            }
        }
        if (person.available) {
            takes(person, offered);
        }
    }

    private void ends(Person person, String cid) {
        int how = chance.nextInt(20);
        here(() -> {
            if (how == 0) {
                desk.desk().assignTo("after_sales", cid, person.id, false);
            } else if (how < 4) {
                desk.desk().release(cid, person.id);
            } else {
                desk.desk().resolve(cid, person.id);
            }
            return null;
        });
    }

    private void takes(Person person, String asked) {
        String offered = asked;
        if (offered == null && person.has.size() < 2 && chance.nextInt(3) == 0) {
            // Nothing else to do: who left a contact, or was given back to the assistant, is called.
            offered = here(() -> Handoff.<Handoff>find("state = ?1 and told is null", HandoffState.WAITING)
                    .page(0, 1).firstResultOptional().map(waiting -> waiting.cid).orElse(null));
        }
        if (offered == null || chance.nextInt(10) == 0) {
            return;
        }
        String cid = offered;
        Person other = chance.nextInt(5) == 0 ? people.get(chance.nextInt(people.size())) : null;
        if (other == null || other == person || !other.running) {
            claims(person, cid);
            return;
        }
        races++;
        List<Future<Boolean>> both = List.of(hands.submit(() -> tries(person, cid)), hands.submit(() -> tries(other, cid)));
        boolean mine = won(both.get(0));
        boolean theirs = won(both.get(1));
        watch.claimed((mine ? 1 : 0) + (theirs ? 1 : 0), cid);
        begins(mine ? person : other, cid);
    }

    private void claims(Person person, String cid) {
        if (tries(person, cid)) {
            begins(person, cid);
        }
    }

    private void begins(Person person, String cid) {
        person.has.put(cid, clock.instant().plusSeconds(60 + chance.nextInt(360)));
        talking.add(cid);
        here(() -> desk.log().write(cid, pen -> pen.agentSays(Ids.fresh("a_"), person.id, "x", "您好,我来处理。")));
    }

    private boolean tries(Person person, String cid) {
        try {
            here(() -> {
                desk.desk().claim(cid, person.id, "x");
                return null;
            });
            return true;
        } catch (Problem taken) {
            return false;
        }
    }

    private static boolean won(Future<Boolean> claim) {
        try {
            return claim.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private <T> T here(Supplier<T> work) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
