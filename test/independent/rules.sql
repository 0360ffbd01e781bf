-- Spreads rule books (JSON, one a row of `books`) into tables that the scoring queries join.
-- Names are kept in a plain form, lower case letters and digits only, so that spelling in an export does not matter.
-- Holds no figure: every threshold, rate, list and date comes from the books.

create or replace macro plain(words) as regexp_replace(lower(words), '[^\p{L}\p{N}]', '', 'g');
create or replace macro plain_title(words) as regexp_replace(plain(words), '^microsoftcertified', '');
create or replace macro texts(list) as coalesce(from_json(list, '["VARCHAR"]'), []);

create or replace table book as
select doc->>'id' as book, (doc->>'effectiveFrom')::date as effective_from,
  (doc->>'$.target.value')::decimal(18, 6) as target,
  (doc->>'$.gate.value')::decimal(18, 6) as gate,
  (doc->>'$.classification.revenueOverUsd.value')::decimal(18, 4) as enterprise_over_usd,
  (doc->>'$.classification.enterpriseFromPairs.value')::integer as enterprise_from_pairs,
  (doc->>'$.trialUsageCounts.value')::boolean as trials_count,
  doc->'subcategories' as subcategories
from books;

create or replace table threshold as
select book, track,
  (subcategories->>'$.net-customer-adds.comparison.value') = 'at-least' as revenue_may_equal,
  (subcategories->>('$.net-customer-adds.revenueUsd.' || track || '.value'))::decimal(18, 4) as revenue_usd,
  (subcategories->>('$.usage-growth.baselineMcv.' || track || '.value'))::decimal(18, 4) as baseline_mcv,
  (subcategories->>'$.deployments.comparison.value') = 'at-least' as mcv_may_equal,
  (subcategories->>('$.deployments.mcv.' || track || '.value'))::decimal(18, 4) as mcv
from book, (values ('enterprise'), ('smb')) as tracks(track);

-- What earns the maximum: so many adds, people or deployments, or so many percent of growth.
create or replace table full_marks as
select book, track, place, subcategory,
  (subcategories->>('$.' || subcategory || '.maxPoints.value'))::hugeint as max_points,
  (subcategories->>('$.' || subcategory || '.' || field || '.' || track || '.value'))::hugeint as units
from book, (values ('enterprise'), ('smb')) as tracks(track),
  (values (1, 'net-customer-adds', 'countForMax'), (2, 'intermediate-certifications', 'countForMax'),
    (3, 'advanced-certifications', 'countForMax'), (4, 'usage-growth', 'percentForMax'), (5, 'deployments', 'countForMax'))
    as metrics(place, subcategory, field);

-- `product` is what a subscription sells: other spellings are the same product, included products are others.
create or replace table revenue_workload as
with entry as (select doc->>'id' as book, unnest(from_json(doc->'revenueWorkloads', '["JSON"]')) as entry from books),
  spelled as (select book, entry, unnest(list_concat([entry->>'name'], texts(entry->'aliases'))) as spelling from entry)
select distinct book, plain(spelling) as plain_name, entry->>'name' as workload, entry->>'name' as product,
  (entry->>'counts')::boolean as counts
from spelled;

create or replace table rated_workload as
with entry as (select doc->>'id' as book, unnest(from_json(doc->'ratedWorkloads', '["JSON"]')) as entry from books),
  spelled as (
    select book, entry, unnest(list_concat([entry->>'name'], texts(entry->'aliases'))) as spelling, entry->>'name' as product from entry
    union all
    select book, entry, unnest(texts(entry->'includes')) as spelling, spelling as product from entry)
select distinct book, plain(spelling) as plain_name, entry->>'name' as workload, product, entry->>'family' as family,
  (entry->>'rate')::decimal(12, 4) as rate
from spelled;

-- `metric` is revenue, or the family of workloads whose usage the association is held against.
create or replace table association as
with listed as (
    select doc->>'id' as book, 'revenue' as metric, doc->'$.associations.revenue' as list from books
    union all
    select doc->>'id', family, doc->('$.associations.usage.' || family)
    from books, (select distinct family from rated_workload) as families),
  entry as (select book, metric, unnest(from_json(list, '["JSON"]')) as entry from listed),
  spelled as (select book, metric, entry, unnest(list_concat([entry->>'name'], texts(entry->'aliases'))) as spelling from entry)
select distinct book, metric, plain(spelling) as plain_name, entry->>'name' as association, (entry->>'counts')::boolean as counts
from spelled;

create or replace table certification as
with entry as (select doc->>'id' as book, unnest(from_json(doc->'certifications', '["JSON"]')) as entry from books),
  spelled as (select book, entry, unnest(list_concat([entry->>'name'], texts(entry->'aliases'))) as spelling from entry)
select distinct book, plain_title(spelling) as plain_name, entry->>'level' as level,
  (entry->>'eligibleFrom')::date as eligible_from, (entry->>'eligibleUntil')::date as eligible_until,
  (entry->>'retiredOn')::date as retired_on
from spelled;
