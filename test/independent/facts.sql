-- Spreads facts documents (JSON, one a row of `documents`) into rows, and tells which months each of them knows.
-- A present list covers every month, unless `covered` narrows it; an absent list covers none.
-- Amounts are decimals from the start: no binary fraction reaches a threshold.

create or replace table asked as
select id, doc->>'track' as stated_track, doc->>'asOf' as as_of,
  strftime(((doc->>'asOf') || '-01')::date - interval 12 month, '%Y-%m') as baseline,
  last_day(((doc->>'asOf') || '-01')::date) as closing_day
from documents;

-- The rules of a month are those of the latest book that took effect by its last day.
create or replace table ruled as
select asked.*, book.book
from asked join book on book.effective_from <= asked.closing_day
qualify row_number() over (partition by id order by effective_from desc) = 1;

create or replace table known as
with wanted as (
    select id, kind, unnest(case when kind = 'certifications' then [as_of] else [as_of, baseline] end) as month
    from asked, (values ('usage'), ('revenue'), ('certifications')) as kinds(kind)),
  covering as (
    select wanted.*, json_type(doc, '$.' || kind) is not distinct from 'ARRAY' as is_given,
      from_json(json_extract(doc, '$.covered.' || kind), '["VARCHAR"]') as months
    from wanted join documents using (id))
select id, kind, bool_and(is_given and (months is null or list_contains(months, month))) as is_known
from covering group by id, kind;

create or replace table revenue_row as
select id, fact.month, fact.customerTenant as tenant, fact.workload, fact.association,
  nullif(fact.subscriptionId, '') as subscription, fact.adjustedRevenueUsd as usd
from (select id, unnest(from_json(doc->'revenue', '[{"month": "VARCHAR", "customerTenant": "VARCHAR", "workload": "VARCHAR",
  "adjustedRevenueUsd": "DECIMAL(18,4)", "association": "VARCHAR", "subscriptionId": "VARCHAR"}]')) as fact from documents);

create or replace table usage_row as
select id, fact.month, fact.customerTenant as tenant, fact.workload, fact.association,
  nullif(fact.subscriptionId, '') as subscription, fact.units,
  coalesce(lower(trim(fact.metricType)), '') in ('', 'paid') as is_paid
from (select id, unnest(from_json(doc->'usage', '[{"month": "VARCHAR", "customerTenant": "VARCHAR", "workload": "VARCHAR",
  "units": "DECIMAL(18,4)", "association": "VARCHAR", "metricType": "VARCHAR", "subscriptionId": "VARCHAR"}]')) as fact
  from documents);

create or replace table certification_row as
select id, fact.person, fact.certification, fact.earnedOn as earned_on, fact.expiresOn as expires_on
from (select id, unnest(from_json(doc->'certifications', '[{"person": "VARCHAR", "certification": "VARCHAR",
  "earnedOn": "DATE", "expiresOn": "DATE"}]')) as fact from documents);
