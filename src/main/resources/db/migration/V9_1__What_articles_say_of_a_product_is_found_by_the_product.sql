-- A product's page at the merchant's lists them. Small: only the passages of articles that name a product.
create index passage_of_article_by_product on passage (shop, product_id)
    where article_id is not null and product_id is not null and removed_at is null;
