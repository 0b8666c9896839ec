-- [begin query]
select path, count(*) as lines
from logs
group by path
order by lines desc, path
limit 5
-- [end query]
