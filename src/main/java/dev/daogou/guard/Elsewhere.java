package dev.daogou.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.daogou.guard.Untrue.Matter;
import dev.daogou.shared.Plain;
import dev.daogou.shared.WordList;

/**
 * Keeps visitors in the shop's own hands: another place to talk or to pay is named only as the shop's rules name it, and nobody
 * is told that a person or the system itself is speaking.
 */
final class Elsewhere {

    /** Names of one way each, as {@link Plain} makes them. */
    private static final List<List<String>> WAYS = WordList.of("guard/contacts.txt").stream()
            .map(line -> Arrays.stream(line.split("\\s*,\\s*")).map(Elsewhere::plainName).toList()).toList();
    /** An account, behind what leads to it. */
    private static final Pattern ACCOUNT = Pattern.compile("(?<![A-Za-z0-9_.@+-])@?[A-Za-z0-9][A-Za-z0-9_.@+-]{2,}");
    private static final Set<String> JOINING = Set.of("the", "and", "for", "our", "you", "your", "with", "when", "pay", "can",
            "use", "are", "not", "app", "via", "from", "also", "accept", "accepted", "payment", "payments", "account", "group",
            "number", "official", "service", "customer", "support", "during", "opening", "hours", "contact", "please", "there",
            "here", "that", "this", "all", "any", "orders", "order", "checkout", "have", "does", "but", "only");
    private static final Pattern PERSON = Pattern.compile(
            "(?:我|本人|这边)(?:就|可|真的|其实|确实|现在)*是(?:一名|一位|一个|个|你们?的|您的|本店的?|店里的?|这里的?|店铺的?)*"
                    + "(?:真人|活人|人类|真正的人|人工(?!智能)|客服(?:小|[0-9]|专员|人员|经理|代表|主管)|店长|老板|经理|主管|工作人员|员工)"
                    + "|我(?:并|可|才|真|绝对|根本)*(?:不是|非)(?:一个|什么|个|一台)*\\s*(?:ai|机器人?|人工智能|程序|助手|大?模型)"
                    + "|\\bi(?:'|’| a)m\\s+(?:actually |really |in fact )*(?:a|an|the|your|one of (?:the|our))\\s+(?:\\p{L}+\\s+){0,2}?"
                    + "(?:human|real person|person|live agent|agent|support (?:agent|specialist)|representative|supervisor|(?:store|shop|sales)\\s+(?:manager|owner)|manager|employee)\\b"
                    + "|\\bi(?:'|’| a)m\\s+(?:actually |really )*(?:human|from (?:the )?(?:customer|support|sales))\\b"
                    + "|\\bi(?:'|’| a)m\\s+(?:not|no)\\s+(?:an?\\s+)?(?:ai|bot|robot|chatbot|machine|assistant|language model|program)\\b"
                    + "|\\byou(?:'|’| a)re\\s+(?:talking|chatting|speaking)\\s+(?:to|with)\\s+(?:a|an|our)\\s+(?:real |live )?(?:human|person|agent|manager)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SYSTEM = Pattern.compile(
            "(?:\\bsystem|\\badmin(?:istrator)?|\\bdeveloper|系统|管理员|开发者)\\s*(?:message|prompt|notice|override|mode|instructions?|提示词?|消息|通知|指令|公告|模式)\\s*(?:[:：\\])】]|已|on\\b|enabled\\b|activated\\b)"
                    + "|\\b(?:developer|debug|god|dan|jailbreak) mode\\b|开发者模式|越狱模式|上帝模式",
            Pattern.CASE_INSENSITIVE);

    /** Said of a watch that shows messages, a name leads nowhere; with one of these it does. */
    private static final Pattern INVITES = Pattern.compile(
            "加|扫|联系|私|转账|付|收款|发我|找我|咨询|领|打|拨|致电|\\b(?:phone|dial|ring|add|contact|message|pay|send|scan|text|call|dm|reach|join|write|transfer)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Of a telephone or an account: long numbers that are no price, no size and no date. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\dA-Za-z.,-])(?:\\+\\d[\\d ()-]{6,18}\\d|\\d{3,4}-\\d{3,4}-\\d{3,4}|\\d{7,24}|\\d{4}(?: \\d{4}){2,4})(?![\\dA-Za-z])");

    private final Evidence evidence;

    Elsewhere(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Every name, for whoever looks out for them. */
    static Stream<String> names() {
        return WordList.of("guard/contacts.txt").stream().flatMap(line -> Arrays.stream(line.split("\\s*,\\s*")));
    }

    private static String plainName(String name) {
        String plain = Plain.of(name);
        return Plain.isHan(plain.charAt(1)) ? plain.strip() : plain;
    }

    void untrue(Statement statement, List<Untrue> found) {
        Matcher pretends = PERSON.matcher(statement.text());
        if (pretends.find()) {
            found.add(Untrue.of(Matter.SPEAKER, pretends.group(), "no person is speaking"));
        }
        if (SYSTEM.matcher(statement.text()).find()) {
            found.add(Untrue.of(Matter.SPEAKER, "system", "only the assistant is speaking"));
        }
        for (Statement.Clause clause : statement.clauses()) {
            NUMBER.matcher(clause.text()).results().map(number -> digits(number.group()))
                    .filter(number -> !isGiven(number, clause.text())).limit(1)
                    .forEach(number -> found.add(Untrue.of(Matter.SPEAKER, number, "no rule of the shop has this number")));
            String plain = Plain.of(clause.text());
            // A reader closes the gaps that were left to get by.
            String closed = plain.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
            WAYS.stream().filter(way -> way.stream().anyMatch(name -> plain.contains(name) || closed.contains(name)))
                    .filter(way -> !isGiven(way, clause.text())).limit(1)
                    .forEach(way -> found
                            .add(Untrue.of(Matter.SPEAKER, way.get(0).strip(), "the shop's rules do not lead there")));
        }
    }

    private boolean isGiven(List<String> way, String clause) {
        List<String> accounts = accounts(clause, way);
        if (Spoken.negates(clause) && accounts.stream().allMatch(this::wasAsked)) {
            return true;
        }
        Predicate<String> names = line -> way.stream().anyMatch(Plain.of(line)::contains);
        boolean invites = INVITES.matcher(clause).find();
        return evidence.lines()
                .filter(line -> line.isTheShopsWord() || !invites && line.kind() == SourceLine.Kind.PRODUCT)
                .map(SourceLine::text).filter(names).map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> accounts.stream().allMatch(text::contains));
    }

    private boolean isGiven(String number, String clause) {
        if (Spoken.negates(clause) && evidence.grounds.asked().stream().anyMatch(text -> digits(text).contains(number))) {
            return true;
        }
        boolean invites = INVITES.matcher(clause).find();
        return evidence.lines().filter(line -> line.isTheShopsWord() || !invites && line.kind() != SourceLine.Kind.REVIEW)
                .anyMatch(line -> digits(line.text()).contains(number));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private boolean wasAsked(String account) {
        return evidence.grounds.asked().stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(account));
    }

    private static List<String> accounts(String clause, List<String> way) {
        return ACCOUNT.matcher(clause).results().map(found -> found.group().toLowerCase(Locale.ROOT))
                .filter(token -> !JOINING.contains(token) && way.stream().noneMatch(name -> name.contains(token))).toList();
    }
}
