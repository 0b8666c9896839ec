import { gzipSync } from "node:zlib";
import { LOAD_ROLE, type WarehouseBench, warehouseBench } from "../../../../support/warehouse";

let bench: WarehouseBench;

beforeEach(async () => {
  bench = await warehouseBench();
  await bench.run(
    "ann",
    "create table t (a int not null, b varchar(4), at timestamp, ok boolean, n decimal(5,2))",
  );
});

afterEach(() => bench[Symbol.asyncDispose]());

const put = (key: string, body: string | Buffer): void => void bench.objects.set(key, Buffer.from(body));
const copy = (from: string, options: string): string =>
  `copy t from 's3://logs/${from}' iam_role default ${options}`;
const errors = (): Promise<unknown[][]> =>
  bench.rows("ann", "select line_number, column_name, error_code, error_message from sys_load_error_detail");

describe("COPY", () => {
  it("loads JSON by the names of columns, with or without line feeds, gzipped or not", async () => {
    put(
      "in/1.gz",
      gzipSync('{"a":1,"b":"x","at":"2026-11-24T10:00:00.250Z","ok":true,"n":1.5}{"a":2,"other":{"c":1}}\n'),
    );
    put("in/2.gz", gzipSync('{"a":3,\n "b":{"c":1}}'));
    const failed = await bench.failure("ann", copy("in/", "json 'auto' gzip timeformat 'auto'"));
    expect(failed).toMatch(/^Load into table 't' failed\. {2}Check 'sys_load_error_detail'/);
    put("in/2.gz", gzipSync('{"a":3,\n "b":[1]}'));
    const { affected } = await bench.run("ann", copy("in/", "gzip timeformat 'auto' format as json 'auto'"));
    expect(affected).toBe(3);
    expect(await bench.rows("ann", "select * from t order by a")).toEqual([
      [1, "x", "2026-11-24 10:00:00.25", true, "1.50"],
      [2, null, null, null, null],
      [3, "[1]", null, null, null],
    ]);
  });

  it("finds fields by jsonpaths, and demands one path a column", async () => {
    put("data", '{"x":{"a":1},"y":["p","q"]}');
    put("paths", '{"jsonpaths":["$.x.a","$[\'y\'][1]"]}');
    await bench.run("ann", "copy t (a, b) from 's3://logs/data' iam_role default json 's3://logs/paths'");
    expect(await bench.rows("ann", "select a, b from t")).toEqual([[1, "q"]]);
    expect(await bench.failure("ann", copy("data", "json 's3://logs/paths'"))).toMatch(
      /JSONPath size: 2, Number of columns in table or column list: 5/,
    );
  });

  it("loads CSV with quotes and a header, and delimited text", async () => {
    put("x.csv", 'a,b,at,ok,n\r\n1,"x,""",2026-01-01 00:00:00,t,2\r\n\n2,,2026-01-01,no,\n');
    await bench.run("ann", copy("x.csv", "csv ignoreheader 1"));
    put("x.txt", "3|\\N|2026-01-01|1|1.25\n");
    await bench.run("ann", copy("x.txt", "null as '\\N'"));
    expect(await bench.rows("ann", "select a, b, ok, n from t order by a")).toEqual([
      [1, 'x,"', true, "2.00"],
      [2, "", false, null],
      [3, null, true, "1.25"],
    ]);
  });

  it("loads what a manifest lists, and fails for want of what is mandatory", async () => {
    put("1", '{"a":1}');
    const entry = (key: string, mandatory: boolean): object => ({ url: `s3://logs/${key}`, mandatory });
    put("manifest", JSON.stringify({ entries: [entry("1", true), entry("gone", false)] }));
    await bench.run("ann", copy("manifest", "json 'auto' manifest"));
    expect(await bench.rows("ann", "select a from t")).toEqual([[1]]);
    put("manifest", JSON.stringify({ entries: [entry("1", true), entry("gone", true)] }));
    expect(await bench.failure("ann", copy("manifest", "json 'auto' manifest"))).toMatch(
      /'gone' does not exist/,
    );
    put("manifest", "{");
    expect(await bench.failure("ann", copy("manifest", "json 'auto' manifest"))).toMatch(
      /not in correct json/,
    );
    expect(await bench.rows("ann", "select count(*) from t")).toEqual([[1]]);
  });

  it.each([
    ['{"a":"x1"}', "a", 1207, "Invalid digit, Value 'x', Pos 0, Type: Integer"],
    ['{"a":1.5}', "a", 1207, "Invalid digit, Value '.', Pos 1, Type: Integer"],
    ['{"a":3000000000}', "a", 1207, "Overflow, Value '3000000000', Type: Integer"],
    ['{"a":null}', "a", 1213, "Missing data for not-null field"],
    ['{"b":"x"}', "a", 1213, "Missing data for not-null field"],
    ['{"a":1,"b":"ééé"}', "b", 1204, "String length exceeds DDL length"],
    [
      '{"a":1,"at":"2026-01-01T00:00:00Z"}',
      "at",
      1206,
      "Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]",
    ],
    ['{"a":1,"at":"2026-02-30"}', "at", 1206, "Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]"],
    ['{"a":1,"ok":"maybe"}', "ok", 1210, "Unknown boolean format"],
    ['{"a":1,"n":"1x"}', "n", 1207, "Invalid digit, Value 'x', Pos 1, Type: Decimal"],
    ['{"a":1,"n":1000}', "n", 1207, "Overflow, Value '1000', Type: Decimal"],
    ['{"a":', "", 1216, "Invalid value."],
  ])("tells why %s cannot be loaded, and loads nothing of the file", async (line, column, code, reason) => {
    put("x", `{"a":0}\n${line}\n`);
    expect(await bench.failure("ann", copy("x", "json 'auto'"))).toMatch(/^Load into table 't' failed/);
    expect(await errors()).toEqual([[2, column, code, reason]]);
    expect(await bench.rows("ann", "select count(*) from t")).toEqual([[0]]);
  });

  it("passes over fewer bad lines than MAXERROR says", async () => {
    put("x", '{"a":"x"}\n{"a":1}\n{"a":"y"}\n{"a":2}\n');
    const { affected } = await bench.run("ann", copy("x", "json 'auto' maxerror 3"));
    expect(affected).toBe(2);
    expect(await errors()).toHaveLength(2);
    expect(await bench.failure("ann", copy("x", "json 'auto' maxerror 2"))).toMatch(/failed/);
    expect(await bench.rows("bob", "select * from sys_load_error_detail")).toEqual([]);
    expect(await bench.rows("boss", "select count(*) from stl_load_errors")).toEqual([[4]]);
  });

  it("reads with a role of the namespace, and with no other", async () => {
    put("x", '{"a":1}');
    await bench.run("ann", `copy t from 's3://logs/x' iam_role '${LOAD_ROLE}' json 'auto'`);
    const read = bench.cloud.calls.find(({ operation }) => operation === "GetObject");
    expect(read?.identity).toMatchObject({ kind: "role-session", roleArn: LOAD_ROLE });
    const other = "copy t from 's3://logs/x' iam_role 'arn:aws:iam::000000000000:role/other' json 'auto'";
    expect(await bench.failure("ann", other)).toMatch(/^Not authorized to get credentials of role/);
    expect(await bench.failure("ann", "copy t from 's3://logs/x' json 'auto'")).toMatch(/needs an IAM_ROLE/);
    expect(await bench.failure("ann", copy("none", "json 'auto'"))).toBe(
      "The specified S3 prefix 'none' does not exist",
    );
    put("x", "no gzip");
    expect(await bench.failure("ann", copy("x", "json 'auto' gzip"))).toMatch(/incorrect header check/);
  });
});
