-- Scores every document on both tracks. Points are exact fractions, so that 70 is 70 and never 69.99999.
-- Written from the designation's page: tenants with a workload are counted, this month against the same month a year ago,
-- people are counted once a level, and growth is the change of monthly consumption value over its baseline.

-- A subscription that is listed under several associations is one fact, and its largest amount stands.
-- Rows of one subscription under one association are parts of it, and add up.
create or replace table revenue_pair as
with eligible as (
    select r.id, r.month = ruled.as_of as is_now, r.tenant, w.workload, w.product, a.association, r.subscription, r.usd
    from revenue_row r join ruled on ruled.id = r.id and r.month in (ruled.as_of, ruled.baseline)
    join revenue_workload w on w.book = ruled.book and w.plain_name = plain(r.workload) and w.counts
    join association a on a.book = ruled.book and a.metric = 'revenue' and a.plain_name = plain(r.association) and a.counts),
  attached as (
    select id, is_now, tenant, workload, product, subscription, association, sum(usd) as usd
    from eligible where subscription is not null group by all),
  subscribed as (
    select id, is_now, tenant, workload, product, subscription, max(usd) as usd from attached group by all),
  fact as (
    select id, is_now, tenant, workload, usd from subscribed
    union all
    select id, is_now, tenant, workload, usd from eligible where subscription is null)
select id, is_now, tenant, workload, sum(usd)::decimal(38, 4) as usd from fact group by all;

create or replace table usage_pair as
with eligible as (
    select u.id, u.month = ruled.as_of as is_now, u.tenant, w.workload, w.product, a.association, u.subscription,
      u.units * w.rate as mcv
    from usage_row u join ruled on ruled.id = u.id and u.month in (ruled.as_of, ruled.baseline)
    join book on book.book = ruled.book and (u.is_paid or book.trials_count)
    join rated_workload w on w.book = ruled.book and w.plain_name = plain(u.workload) and w.rate is not null
    join association a on a.book = ruled.book and a.metric = w.family and a.plain_name = plain(u.association) and a.counts),
  attached as (
    select id, is_now, tenant, workload, product, subscription, association, sum(mcv) as mcv
    from eligible where subscription is not null group by all),
  subscribed as (
    select id, is_now, tenant, workload, product, subscription, max(mcv) as mcv from attached group by all),
  fact as (
    select id, is_now, tenant, workload, mcv from subscribed
    union all
    select id, is_now, tenant, workload, mcv from eligible where subscription is null)
select id, is_now, tenant, workload, sum(mcv)::decimal(30, 8) as mcv from fact group by all;

create or replace table certified as
select ruled.id, c.level, count(distinct r.person) as people
from certification_row r join ruled using (id)
join certification c on c.book = ruled.book and c.plain_name = plain_title(r.certification)
where r.earned_on <= ruled.closing_day and (r.expires_on is null or r.expires_on >= ruled.closing_day)
  and (c.eligible_from is null or c.eligible_from <= ruled.closing_day)
  and (c.eligible_until is null or c.eligible_until >= ruled.closing_day)
  and (c.retired_on is null or r.earned_on <= c.retired_on)
group by ruled.id, c.level;

create or replace table counted as
select ruled.id, t.track,
  (select coalesce(sum(case when p.usd > t.revenue_usd or (t.revenue_may_equal and p.usd = t.revenue_usd)
    then case when p.is_now then 1 else -1 end end), 0) from revenue_pair p where p.id = ruled.id)::hugeint as net_adds,
  (select coalesce(sum(people), 0) from certified c where c.id = ruled.id and c.level = 'intermediate')::hugeint as intermediate,
  (select coalesce(sum(people), 0) from certified c where c.id = ruled.id and c.level = 'advanced')::hugeint as advanced,
  (select coalesce(sum(case when p.mcv > t.mcv or (t.mcv_may_equal and p.mcv = t.mcv)
    then case when p.is_now then 1 else -1 end end), 0) from usage_pair p where p.id = ruled.id)::hugeint as net_deployments,
  (select coalesce(sum(mcv), 0) from usage_pair p where p.id = ruled.id and is_now)::decimal(30, 8) as mcv_now,
  (select coalesce(sum(mcv), 0) from usage_pair p where p.id = ruled.id and not is_now)::decimal(30, 8) as mcv_baseline,
  t.baseline_mcv
from ruled join threshold t using (book);

-- `earned` of `whole` parts of the maximum: growth counts in hundred-millionths of MCV, everything else in adds and people.
create or replace table finding as
with measured as (
    select counted.*, m.* exclude (track, book), kinds.kind,
      case m.subcategory when 'net-customer-adds' then net_adds when 'intermediate-certifications' then intermediate
        when 'advanced-certifications' then advanced when 'deployments' then net_deployments
        else case when mcv_baseline > 0 and mcv_baseline >= baseline_mcv
          then ((mcv_now - mcv_baseline) * 100000000)::hugeint * 100 else 0 end end as part,
      case when m.subcategory = 'usage-growth' and mcv_baseline > 0
        then (mcv_baseline * 100000000)::hugeint * m.units else m.units end as whole
    from counted join ruled using (id) join full_marks m on m.book = ruled.book and m.track = counted.track
    join (values ('net-customer-adds', 'revenue'), ('intermediate-certifications', 'certifications'),
      ('advanced-certifications', 'certifications'), ('usage-growth', 'usage'), ('deployments', 'usage'))
      as kinds(subcategory, kind) on kinds.subcategory = m.subcategory)
select measured.id, track, place, subcategory, max_points, whole, known.is_known,
  case when known.is_known then least(greatest(part, 0), whole) * max_points else 0 end as earned
from measured join known on known.id = measured.id and known.kind = measured.kind;
