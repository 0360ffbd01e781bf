-- The five numbers of both tracks, from tables that are already loaded. Names are joined as the rows spell them,
-- so that DuckDB has no text to normalise. Days stand in braces, so that the planner sees constants.
-- Figures come from the rule book, in `threshold`; names that count, in the lists that are joined, as numbers to group by.
-- One scan a month, because a scan skips by an equality what it has to read for a list.
with revenue_month as (
  select true as is_now, * from revenue where month = date '{asOf}'
  union all select false, * from revenue where month = date '{baseline}'),
usage_month as (
  select true as is_now, * from usage where month = date '{asOf}' and metric_type = 'Paid'
  union all select false, * from usage where month = date '{baseline}' and metric_type = 'Paid'),
revenue_fact as (
  select r.is_now, r.tenant, w.workload, r.subscription, max(r.usd) as usd
  from revenue_month r join revenue_workload w on w.spelling = r.workload join revenue_association a on a.spelling = r.association
  group by all),
revenue_pair as (select is_now, tenant, workload, sum(usd) as usd from revenue_fact group by all),
usage_fact as (
  select u.is_now, u.tenant, w.workload, w.product, u.subscription, max(u.units * w.rate) as mcv
  from usage_month u join rated_workload w on w.spelling = u.workload
  join usage_association a on a.spelling = u.association and a.family = w.family
  group by all),
usage_pair as (select is_now, tenant, workload, sum(mcv) as mcv from usage_fact group by all),
people as (
  select count(distinct person) filter (where level = 'intermediate') as intermediate,
    count(distinct person) filter (where level = 'advanced') as advanced
  from certification join eligible_certification using (title)
  where earned_on <= date '{closingDay}' and expires_on >= date '{closingDay}'
    and (eligible_until is null or eligible_until >= date '{closingDay}')
    and (retired_on is null or earned_on <= retired_on)),
adds as (
  select track, sum(case when is_now then 1 else -1 end) as net
  from revenue_pair join threshold on usd > revenue_usd group by track),
deployments as (
  select track, sum(case when is_now then 1 else -1 end) as net
  from usage_pair join threshold on mcv >= deployment_mcv group by track),
consumption as (
  select sum(mcv) filter (where is_now) as mcv_now, sum(mcv) filter (where not is_now) as mcv_baseline from usage_pair)
select t.track, a.net as net_adds, intermediate, advanced, d.net as net_deployments, mcv_now::double as mcv_now, mcv_baseline::double as mcv_baseline,
  ((mcv_now - mcv_baseline) * 100 / mcv_baseline)::double as growth_percent,
  least(greatest(a.net, 0), full_adds) * max_adds / full_adds as adds_points,
  least(intermediate, full_intermediate) * max_intermediate / full_intermediate as intermediate_points,
  least(advanced, full_advanced) * max_advanced / full_advanced as advanced_points,
  case when mcv_baseline >= baseline_mcv
    then least(greatest(growth_percent, 0), full_growth) * max_growth / full_growth else 0 end as growth_points,
  least(greatest(d.net, 0), full_deployments) * max_deployments / full_deployments as deployments_points
from threshold t left join adds a using (track) left join deployments d using (track) cross join people cross join consumption
