-- Floors, budgets, caps and what an agent may grant, as the merchant wrote them: one for a shop, read whole, so one document.
create table offer_policy (
    shop       text primary key references shop,
    doc        json        not null,
    updated_at timestamptz not null
);
