-- The table `logs` for Athena: it reads what lies in the bucket, where it lies. BUCKET and FOLDER stand for your own.
-- [begin table]
create external table logs (
  `host` string,
  `ident` string,
  `user` string,
  `time` string,
  `method` string,
  `path` string,
  `protocol` string,
  `status` int,
  `bytes` bigint,
  `referer` string,
  `agent` string
)
row format serde 'org.openx.data.jsonserde.JsonSerDe'
location 's3://BUCKET/FOLDER'
-- [end table]
-- [begin query]
select path, count(*) as lines
from logs
where "$path" <= 's3://BUCKET/LAST'
group by path
order by lines desc, path
limit 5
-- [end query]
