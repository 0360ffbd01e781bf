-- Adds the five findings of each document and track up and holds them against the bar and the gates, in whole numbers.
-- Each fraction is brought to the product of all five denominators, which makes the sum exact.
-- What is not known earns nothing, fails no gate, and leaves the verdict open where it could decide.

create or replace table card as
with base as (select id, track, list(whole order by place) as wholes from finding group by id, track),
  common as (select id, track, list_reduce(wholes, lambda a, b: a * b) as denominator from base)
select f.id, f.track, c.denominator, sum(f.earned * (c.denominator // f.whole)) as numerator,
  sum(case when f.is_known then 0 else f.max_points end) as open_points, bool_or(not f.is_known) as is_open
from finding f join common c on c.id = f.id and c.track = f.track group by all;

create or replace table gate as
select f.id, f.track,
  coalesce(list(f.subcategory order by f.place)
    filter (where f.is_known and f.earned * 1000000 < (book.gate * 1000000)::hugeint * f.whole), []) as failing
from finding f join ruled on ruled.id = f.id join book on book.book = ruled.book group by f.id, f.track;

-- Enterprise takes enough pairs above the book's revenue in both months; a track that Partner Center shows stands above that.
create or replace table own_track as
with above as (
    select ruled.id, count(*) filter (where p.is_now) as pairs_now, count(*) filter (where not p.is_now) as pairs_baseline
    from ruled join book on book.book = ruled.book join revenue_pair p on p.id = ruled.id and p.usd > book.enterprise_over_usd
    group by ruled.id)
select ruled.id, coalesce(ruled.stated_track,
  case when k.is_known and least(coalesce(pairs_now, 0), coalesce(pairs_baseline, 0)) >= book.enterprise_from_pairs
    then 'enterprise' else 'smb' end) as track
from ruled join book on book.book = ruled.book join known k on k.id = ruled.id and k.kind = 'revenue'
left join above on above.id = ruled.id;

create or replace table verdict as
select ruled.id, card.track, own_track.track = card.track as is_own, ruled.book, gate.failing,
  card.numerator::double / card.denominator::double as total,
  case when len(gate.failing) > 0 then false
    when (card.numerator + card.open_points * card.denominator) * 1000000 < (book.target * 1000000)::hugeint * card.denominator then false
    when card.is_open then null
    else card.numerator * 1000000 >= (book.target * 1000000)::hugeint * card.denominator end as attained
from card join ruled on ruled.id = card.id join book on book.book = ruled.book
join gate on gate.id = card.id and gate.track = card.track join own_track on own_track.id = card.id;
