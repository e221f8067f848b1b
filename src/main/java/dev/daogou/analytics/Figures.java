package dev.daogou.analytics;

/** The statements that figures are made of, each of one {@code :shop} from {@code :from} on. */
final class Figures {

    /**
     * A conversation begun in the period with its messages folded into one row. Read by a covering index alone: what was said
     * is not unpacked. Then by day, and together where the day is null. An outreach may have spoken before the visitor did, so the assistant's first word is the first after.
     */
    static final String TALKS = """
            with begun as materialized (
                select id, cast(created_at at time zone :zone as date) as day from conversation where shop = :shop and created_at >= :from
            ), cased as (
                select cid, min(created_at) as opened_at, bool_or(claimed_at is not null) as claimed
                from handoff where shop = :shop and created_at >= :from group by cid
            ), said as (
                select m.cid, count(*) as messages,
                       min(m.at) filter (where m.author = 'VISITOR') as asked_at,
                       min(m.at - coalesce(m.spoken_ms, 0) * interval '1 millisecond')
                           filter (where m.author = 'ASSISTANT') as answered_at,
                       min(m.at) filter (where m.author = 'AGENT') as agent_at
                from message m where m.shop = :shop and m.at >= :from group by m.cid
            ), talk as (
                select b.id, b.day, s.messages, c.cid is not null as cased,
                       s.agent_at is not null or coalesce(c.claimed, false) as human,
                       case when s.answered_at is not null then
                           greatest(extract(epoch from s.answered_at - s.asked_at) * 1000, 0) end as assistant_ms,
                       case when s.agent_at is not null then extract(epoch from s.agent_at - case
                           when c.opened_at <= s.agent_at then c.opened_at
                           else (select max(v.at) from message v
                               where v.cid = b.id and v.author = 'VISITOR' and v.at <= s.agent_at) end) * 1000 end as agent_ms
                from begun b join said s on s.cid = b.id left join cased c on c.cid = b.id
                where s.asked_at is not null
            )
            select cast(day as text) as day, count(*) as conversations,
                   coalesce(sum(messages), 0) as messages, count(*) filter (where not human and not cased) as contained,
                   count(*) filter (where cased) as handed_off,
                   count(assistant_ms) as assistant_count,
                   percentile_cont(0.5) within group (order by assistant_ms) as assistant_median,
                   percentile_cont(0.9) within group (order by assistant_ms) as assistant_p90,
                   count(agent_ms) as agent_count,
                   percentile_cont(0.5) within group (order by agent_ms) as agent_median,
                   percentile_cont(0.9) within group (order by agent_ms) as agent_p90
            from talk group by grouping sets ((day), ())""";

    static final String CLAIMS = """
            select count(waited) as claim_count, percentile_cont(0.5) within group (order by waited) as claim_median,
                   percentile_cont(0.9) within group (order by waited) as claim_p90
            from (select extract(epoch from claimed_at - created_at) * 1000 as waited
                  from handoff where shop = :shop and created_at >= :from) h""";

    static final String REASONS = """
            select reason as name, count(*) as count from handoff where shop = :shop and created_at >= :from
            group by reason order by 2 desc, 1""";

    static final String ENDS = """
            select state as name, count(*) as count from handoff where shop = :shop and created_at >= :from
            group by state order by 2 desc, 1""";

    /** What came before the visitor's first word was not led to by what was said. */
    static final String OUTCOMES = """
            select kind as name, count(*) as count from (
                select distinct b.kind, b.cid from behaviour b join conversation c on c.id = b.cid
                where b.shop = :shop and b.at >= :from and b.kind in ('cart', 'checkout', 'order') and c.created_at >= :from
                    and exists (select from message m
                        where m.shop = :shop and m.cid = b.cid and m.author = 'VISITOR' and m.at <= b.at)) led
            group by kind order by 2 desc, 1""";

    static final String ANSWERED_BY = """
            select answered_by as name, count(*) as count from message
            where shop = :shop and at >= :from and author = 'ASSISTANT' and answered_by is not null
            group by answered_by order by 2 desc, 1""";

    static final String RATINGS = """
            select count(*) as count, avg(r.score) as mean
            from rating r join conversation c on c.id = r.cid
            where r.shop = :shop and c.created_at >= :from""";

    /**
     * What was asked in vain: the visitor's words of a turn whose reply lacked evidence or a datum, and of a case that was
     * opened for want of it. A person who was wished for, or who was needed for another cause, is not a gap in the knowledge.
     */
    static final String UNANSWERED = """
            select question, cid, max(at) as at from (
                select v.text as question, v.cid, v.at from (
                    select cid, tid from message
                    where shop = :shop and at >= :from and author = 'ASSISTANT' and confidence < 0.96
                        and (answered_by in ('llm', 'grounded') and confidence < :below
                            or answered_by = 'facts' and abs(confidence - :lacking) < 0.001
                            or answered_by = 'handoff' and reply -> 'handoff' ->> 'reason' = 'low_confidence')
                    order by at desc limit :most) r
                    join message v on v.cid = r.cid and v.tid = r.tid and v.author = 'VISITOR'
                union all
                select question, cid, created_at from handoff
                where shop = :shop and created_at >= :from and reason = 'LOW_CONFIDENCE' and question <> ''
            ) asked group by question, cid order by 3 desc limit :most""";

    private Figures() {}
}
