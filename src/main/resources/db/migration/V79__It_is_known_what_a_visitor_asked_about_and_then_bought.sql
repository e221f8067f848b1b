-- What a visitor was told of, and at which price: whoever asked is told when it becomes less, and what they buy later is counted.
create table asked_about (
    cid        text        not null references conversation on delete cascade,
    product_id text        not null,
    shop       text        not null,
    sku        text,
    amount     numeric     not null,
    currency   text        not null,
    asked_at   timestamptz not null,
    at         timestamptz not null,
    primary key (cid, product_id)
);
create index asked_about_by_product on asked_about (shop, product_id);
create index asked_about_by_time on asked_about (shop, asked_at);

insert into asked_about (cid, product_id, shop, sku, amount, currency, asked_at, at)
select distinct on (m.cid, p ->> 'id') m.cid, p ->> 'id', m.shop, p ->> 'sku',
       cast(coalesce(p -> 'salePrice' ->> 'amount', p -> 'price' ->> 'amount') as numeric), p -> 'price' ->> 'currency', m.at, m.at
from message m cross join lateral jsonb_array_elements(m.reply -> 'products') p
where jsonb_typeof(m.reply -> 'products') = 'array' and jsonb_array_length(m.reply -> 'products') <= 3
    and p ->> 'id' is not null and p -> 'price' ->> 'amount' is not null and p -> 'price' ->> 'currency' is not null
order by m.cid, p ->> 'id', m.at;

-- What a conversation led to, product by product: what the page tells of an order, by product, by the order's number or by what
-- had been put into the cart; and what a customer whom the shop vouched for ordered within 30 days of the conversation's last word.
create view bought as
select shop, cid, product_id, at from behaviour where kind = 'order' and product_id is not null
union all
select b.shop, b.cid, i ->> 'productId', b.at
from behaviour b join customer_order o on o.shop = b.shop and o.id = b.value ->> 'orderId'
    cross join lateral json_array_elements(o.doc -> 'items') i
where b.kind = 'order' and b.product_id is null
union all
select b.shop, b.cid, c.product_id, b.at
from behaviour b join behaviour c on c.cid = b.cid and c.kind = 'cart' and c.product_id is not null and c.id < b.id
where b.kind = 'order' and b.product_id is null and b.value ->> 'orderId' is null
union all
select c.shop, c.id, i ->> 'productId', o.placed_at
from conversation c join customer_order o on o.shop = c.shop and o.customer_id = c.customer_id
    and o.placed_at >= c.created_at and o.placed_at < c.last_at + interval '30 days'
    cross join lateral json_array_elements(o.doc -> 'items') i
where o.doc ->> 'status' <> 'cancelled';
