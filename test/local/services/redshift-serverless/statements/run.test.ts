import { type WarehouseBench, warehouseBench } from "../../../../support/warehouse";

let bench: WarehouseBench;

beforeAll(async () => {
  bench = await warehouseBench();
  await bench.run(
    "ann",
    `create table visits (id int not null encode az64, path varchar(8) default '/', at timestamp, cost decimal(6,2))
     diststyle auto compound sortkey (at, id)`,
    "insert into visits values (1, '/a', '2026-01-01 10:00:00', 1.5), (2, '/b', '2026-01-02', 2), (3, '/a', null, null)",
  );
});

afterAll(() => bench[Symbol.asyncDispose]());

describe("a warehouse", () => {
  it.each([
    ["select 7 / 2, 'x', true", [[3, "x", true]]],
    ["select TOP 1 Path, count(*) from VISITS group by 1 order by 2 desc", [["/a", 2]]],
    ["select nvl(null, 3), len('four'), isnull(null, 'y')", [[3, 4, "y"]]],
    ["select dateadd(day, 1, at) from visits where id = 1", [["2026-01-02 10:00:00"]]],
    ["select datediff(hour, '2026-01-01', '2026-01-02')", [[24]]],
    [
      "select date_part(year, at), date_trunc('day', at) from visits where id = 1",
      [[2026, "2026-01-01 00:00:00"]],
    ],
    ["select listagg(path, ',') from visits where id < 3", [["/a,/b"]]],
    ["select sum(id), sum(cost), approximate count(distinct path) from visits", [[6, "3.50", 2]]],
    ["select path from visits order by at, id", [["/a"], ["/b"], ["/a"]]],
    ["with x as (select 1 as a) select a::varchar from x -- a comment; with a semicolon", [["1"]]],
    ["select json_extract_path_text('{\"a\":{\"b\":1}}', 'a')", [['{"b":1}']]],
    ["select current_user", [["ann"]]],
    ["select getdate() > '2020-01-01', sysdate > '2020-01-01';", [[true, true]]],
  ])("answers %s", async (sql, rows) => {
    expect(await bench.rows("ann", sql)).toEqual(rows);
  });

  it("names and types columns as Redshift does", async () => {
    const sql = "select Id, count(*), max(cost), id + 1, at from visits group by 1, 4, 5";
    const { columns } = await bench.run("ann", sql);
    expect(columns.map(({ name, type, precision, scale }) => [name, type, precision, scale])).toEqual([
      ["id", "int4", 10, 0],
      ["count", "int8", 19, 0],
      ["max", "numeric", 6, 2],
      ["?column?", "int4", 10, 0],
      ["at", "timestamp", 29, 6],
    ]);
  });

  it("takes the values of parameters for whatever the place wants, and for nothing else", async () => {
    const sql = "select id from visits where id = :id or path = :path";
    expect(await bench.rows("ann", sql, { id: "1", path: "' or 1=1 --" })).toEqual([[1]]);
    expect(await bench.failure("ann", "select :none")).toBe('syntax error at or near ":none"');
  });

  it.each([
    ["select * from nope", 'relation "nope" does not exist'],
    ["select nope from visits", 'column "nope" does not exist'],
    ["selec 1", 'syntax error at or near "selec"'],
    ["select 1; select 2", 'syntax error at or near ";"'],
    ["select 'x", 'syntax error at or near "\'x"'],
    ["select nope(1)", "function nope() does not exist"],
    ["create table visits (a int)", 'Relation "visits" already exists'],
    ["create table x (a int, a int)", 'column "a" duplicated'],
    ["create table x (a nope)", 'type "nope" does not exist'],
    ["create table nope.x (a int)", 'schema "nope" does not exist'],
    ["drop table nope", 'Table "nope" does not exist'],
    ["insert into visits (id) values (null)", "Cannot insert a NULL value into column id"],
    ["insert into visits (id, path) values (4, '123456789')", "value too long for type character varying"],
    ["insert into visits (id) values ('x')", 'invalid input syntax for type integer: "x"'],
    ["copy nope from 's3://b/k' iam_role default json 'auto'", "Cannot COPY into nonexistent table nope"],
    ["copy visits (x) from 's3://b/k' iam_role default", 'column "x" of relation "visits" does not exist'],
    ["copy visits from '/etc/passwd' iam_role default", /invalid S3 path/],
  ])("refuses %s in the words of Redshift", async (sql, message) => {
    expect(await bench.failure("ann", sql)).toMatch(message);
  });

  it.each([
    "unload ('select 1') to 's3://b/x' iam_role default",
    "grant select on visits to bob",
    "create table x (a super)",
    "create table x (a int identity(1,1))",
    "select to_char(at, 'YYYY') from visits",
    "copy visits from 's3://b/k' iam_role default parquet",
    "copy visits from 's3://b/k' iam_role default timeformat 'MM.DD.YYYY'",
    "alter table visits owner to bob",
    "attach 'file.db'",
    "select * from query_table('bob.t')",
    "select * from read_csv('/etc/passwd')",
    "select * from duckdb_tables()",
  ])("says that it has not: %s", async (sql) => {
    expect(await bench.failure("ann", sql)).toMatch(
      /is not modelled by the local cloud|which Redshift has not/,
    );
  });

  it("reads no file of the machine, however it is asked", async () => {
    expect(await bench.failure("ann", "select * from '/etc/passwd'")).toMatch(/does not exist/);
    expect(await bench.failure("boss", "pragma database_list")).toMatch(/syntax error/);
    expect(await bench.failure("boss", "set enable_external_access = true")).toMatch(/not modelled/);
  });

  it("lets users into their own schemas and public alone", async () => {
    await bench.run("bob", "create table secret (a int)");
    for (const sql of [
      "select * from bob.secret",
      'select * from "BOB".secret',
      "select (select max(a) from dev.bob.secret)",
      "insert into bob.secret values (1)",
      "create view v as select * from bob.secret",
      "create table t as select * from bob.secret",
      "drop table bob.secret",
      "truncate bob.secret",
      "alter table bob.secret add column b int",
      "copy bob.secret from 's3://b/k' iam_role default",
    ]) {
      expect(await bench.failure("ann", sql)).toBe("permission denied for schema bob");
    }
    expect(await bench.failure("boss", "select * from loglab_catalog.users")).toMatch(/permission denied/);
    expect(await bench.failure("ann", "create user eve password 'Secret123'")).toMatch(/must be superuser/);
    expect(await bench.failure("ann", "create schema more")).toMatch(/permission denied/);
    expect(await bench.rows("boss", "select count(*) from bob.secret")).toEqual([[0]]);
  });

  it("changes tables: columns come, go and are renamed, lengths still hold in COPY", async () => {
    await bench.run("ann", "create table shape (a int, b varchar(3))", "insert into shape values (1, 'x')");
    await bench.run("ann", "alter table shape rename column b to name");
    await bench.run("ann", "alter table shape add column c bigint default 7");
    await bench.run("ann", "alter table shape drop column a");
    expect(await bench.rows("ann", "select * from shape")).toEqual([["x", 7]]);
    await bench.run("ann", "create or replace view seen as select name from shape");
    expect(await bench.rows("ann", "select * from seen")).toEqual([["x"]]);
    await bench.run("ann", "drop view seen", "truncate table shape");
    expect(await bench.rows("ann", "select count(*) from shape")).toEqual([[0]]);
    await bench.run("ann", "drop table if exists shape", "drop table if exists shape");
  });

  it("carries out a batch whole or not at all", async () => {
    await bench.failure("ann", "create table half (a int)", "insert into half values (1)", "selec");
    expect(await bench.failure("ann", "select * from half")).toMatch(/does not exist/);
  });

  it("drops users only when nothing is theirs any more", async () => {
    await bench.run(
      "boss",
      "create user eve with password 'Secret123'",
      "create schema eve authorization eve",
    );
    expect(await bench.failure("boss", "create user eve password disable")).toBe('user "eve" already exists');
    await bench.run("eve", "create table t (a int)", "alter user eve password 'Secret123'");
    expect(await bench.failure("boss", "drop user eve")).toMatch(/cannot be dropped/);
    expect(await bench.failure("boss", "drop schema eve")).toMatch(/other objects depend on it/);
    await bench.run("boss", "drop schema eve cascade", "drop user eve");
    expect(await bench.failure("eve", "select 1")).toBe('password authentication failed for user "eve"');
    expect(await bench.failure("boss", "create user eve password 'weak'")).toMatch(/between 8 and 64/);
  });
});
