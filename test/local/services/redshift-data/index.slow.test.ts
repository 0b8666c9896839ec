import {
  BatchExecuteStatementCommand,
  CancelStatementCommand,
  DescribeStatementCommand,
  DescribeTableCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  GetStatementResultV2Command,
  ListDatabasesCommand,
  ListSchemasCommand,
  ListStatementsCommand,
  ListTablesCommand,
  RedshiftDataClient,
} from "@aws-sdk/client-redshift-data";
import {
  CreateNamespaceCommand,
  CreateWorkgroupCommand,
  RedshiftServerlessClient,
} from "@aws-sdk/client-redshift-serverless";
import { startTestCloud, type TestCloud } from "../../../support/cloud";

let cloud: TestCloud;
let data: RedshiftDataClient;
let target: { WorkgroupName: string; SecretArn?: string; Database: string };

beforeAll(async () => {
  cloud = await startTestCloud();
  data = new RedshiftDataClient(cloud.client);
  const serverless = new RedshiftServerlessClient(cloud.client);
  const { namespace } = await serverless.send(
    new CreateNamespaceCommand({ namespaceName: "shop", manageAdminPassword: true }),
  );
  await serverless.send(
    new CreateWorkgroupCommand({ workgroupName: "shop", namespaceName: "shop", baseCapacity: 4 }),
  );
  target = { WorkgroupName: "shop", Database: "dev", SecretArn: String(namespace?.adminPasswordSecretArn) };
  await run("create table public.t (a int not null, b varchar(9), c decimal(6,2), d bigint)");
  await run("insert into t values (1, 'x', 1.5, 9007199254740993), (2, null, null, null)");
});

afterAll(() => cloud.stop());

const run = (Sql: string, more: object = {}) =>
  data.send(new ExecuteStatementCommand({ ...target, Sql, WaitTimeSeconds: 30, ...more }));
const describeStatement = (Id: string | undefined) => data.send(new DescribeStatementCommand({ Id }));

describe("the Redshift Data API", () => {
  it("carries out a statement with parameters and gives its result by type", async () => {
    const { Id, Status, HasResultSet } = await run("select * from t where a = :a or b = :b order by a", {
      Parameters: [
        { name: "a", value: "2" },
        { name: "b", value: "x" },
      ],
    });
    expect({ Status, HasResultSet }).toEqual({ Status: "FINISHED", HasResultSet: true });
    const result = await data.send(new GetStatementResultCommand({ Id }));
    expect(result.Records?.[0]?.slice(0, 3)).toEqual([
      { longValue: 1 },
      { stringValue: "x" },
      { stringValue: "1.50" },
    ]);
    expect(result.Records?.[1]?.[1]).toEqual({ isNull: true });
    expect(result.TotalNumRows).toBe(2);
    expect(result.ColumnMetadata?.map(({ name, typeName }) => [name, typeName])).toEqual([
      ["a", "int4"],
      ["b", "varchar"],
      ["c", "numeric"],
      ["d", "int8"],
    ]);
    expect(await describeStatement(Id)).toMatchObject({
      Status: "FINISHED",
      ResultRows: 2,
      HasResultSet: true,
      DbUser: "admin",
      QueryParameters: [{ name: "a" }, { name: "b" }],
    });
  });

  it("gives long results by pages, and CSV where it is asked for", async () => {
    const { Id } = await run("select * from range(2500)");
    const sizes: number[] = [];
    for (let NextToken: string | undefined, first = true; first || NextToken; first = false) {
      const page = await data.send(new GetStatementResultCommand({ Id, NextToken }));
      sizes.push(page.Records?.length ?? 0);
      NextToken = page.NextToken;
    }
    expect(sizes).toEqual([1000, 1000, 500]);
    const csv = await run("select 'a,b' as \"x\", 1 as y", { ResultFormat: "CSV" });
    const { Records } = await data.send(new GetStatementResultV2Command({ Id: csv.Id }));
    expect(Records).toEqual([{ CSVRecords: 'x,y\r\n"a,b",1\r\n' }]);
    await expect(data.send(new GetStatementResultCommand({ Id: csv.Id }))).rejects.toThrow(/V2/);
  });

  it("tells failures in the database's words", async () => {
    const { Id } = await run("select * from nope");
    expect(await describeStatement(Id)).toMatchObject({
      Status: "FAILED",
      Error: 'ERROR: relation "nope" does not exist',
    });
    await expect(data.send(new GetStatementResultCommand({ Id }))).rejects.toMatchObject({
      name: "ValidationException",
    });
    const other = await run("select 1", { Database: "other" });
    expect(await describeStatement(other.Id)).toMatchObject({
      Error: 'ERROR: database "other" does not exist',
    });
  });

  it("carries out a batch as one transaction, or each statement by itself", async () => {
    const batch = async (more: object) => {
      const Sqls = ["insert into t (a) values (7)", "select count(*) from t where a = 7", "selec"];
      const input = { ...target, Sqls, WaitTimeSeconds: 30, ...more };
      return describeStatement((await data.send(new BatchExecuteStatementCommand(input))).Id);
    };
    const together = await batch({});
    expect(together.SubStatements?.map(({ Status }) => Status)).toEqual(["ABORTED", "ABORTED", "FAILED"]);
    expect(together.Status).toBe("FAILED");
    const single = await batch({ ExecutionMode: "AUTO_COMMIT" });
    expect(single.Status).toBe("FAILED");
    const { Id } = await run("delete from t where a = 7");
    // The one row is of the batch whose statements stood each by itself.
    expect((await describeStatement(Id)).ResultRows).toBe(1);
    const good = { ...target, Sqls: ["select 1", "select 2"], WaitTimeSeconds: 30 };
    const done = await data.send(new BatchExecuteStatementCommand(good));
    const second = await data.send(new GetStatementResultCommand({ Id: `${done.Id}:2` }));
    expect(second.Records).toEqual([[{ longValue: 2 }]]);
    await expect(data.send(new GetStatementResultCommand({ Id: done.Id }))).rejects.toThrow(
      /each of its statements/,
    );
  });

  it("answers the same client token with the same statement", async () => {
    const first = await run("select 1", { ClientToken: "once", StatementName: "mine" });
    const again = await run("select 1", { ClientToken: "once", StatementName: "mine" });
    expect(again.Id).toBe(first.Id);
    const { Statements } = await data.send(new ListStatementsCommand({ StatementName: "mine" }));
    expect(Statements?.map(({ Id, Status }) => [Id, Status])).toEqual([[first.Id, "FINISHED"]]);
    const page = await data.send(new ListStatementsCommand({ MaxResults: 1 }));
    const next = await data.send(new ListStatementsCommand({ MaxResults: 1, NextToken: page.NextToken }));
    expect(next.Statements?.[0]?.Id).not.toBe(page.Statements?.[0]?.Id);
  });

  it("cancels what is running, and nothing else", async () => {
    const sql = "select count(*) from range(10000000) a, range(100000) b where a.range % 7 = b.range % 5";
    const { Id } = await data.send(new ExecuteStatementCommand({ ...target, Sql: sql }));
    expect(await data.send(new CancelStatementCommand({ Id }))).toMatchObject({ Status: true });
    const cancelled = data.send(new GetStatementResultCommand({ Id, WaitTimeSeconds: 30 }));
    await expect(cancelled).rejects.toThrow(/ABORTED/);
    await expect(data.send(new CancelStatementCommand({ Id }))).rejects.toThrow(/already in ABORTED state/);
  });

  it("tells what is in the database", async () => {
    const input = { ...target };
    expect(await data.send(new ListDatabasesCommand(input))).toMatchObject({ Databases: ["dev"] });
    const { Schemas } = await data.send(new ListSchemasCommand(input));
    expect(Schemas).toEqual(expect.arrayContaining(["public"]));
    expect(Schemas).not.toContain("loglab_catalog");
    expect(await data.send(new ListTablesCommand({ ...input, SchemaPattern: "public" }))).toMatchObject({
      Tables: [{ name: "t", schema: "public", type: "TABLE" }],
    });
    const { ColumnList } = await data.send(new DescribeTableCommand({ ...input, Table: "t" }));
    expect(ColumnList).toMatchObject([
      { name: "a", typeName: "int4", nullable: 0 },
      { name: "b", typeName: "varchar", length: 9, nullable: 1 },
      { name: "c", typeName: "numeric", precision: 6, scale: 2 },
      { name: "d", typeName: "int8" },
    ]);
  });

  it("lets IAM identities in without a secret, as users of their own", async () => {
    const { SecretArn: _, ...plain } = target;
    const statement = { ...plain, Sql: "select current_user", WaitTimeSeconds: 30 };
    const { Id, DbUser } = await data.send(new ExecuteStatementCommand(statement));
    expect(DbUser).toBe("IAM:root");
    const { Records } = await data.send(new GetStatementResultCommand({ Id }));
    expect(Records).toEqual([[{ stringValue: "IAM:root" }]]);
  });

  it.each([
    [{ Sql: "" }, /must not be empty/],
    [{ Sql: "select 1", Parameters: [{ name: "x", value: "1" }] }, /unused parameters: \[x\]/i],
    [{ Sql: "select 1", WorkgroupName: "nope" }, /doesn't exist/],
    [{ Sql: "select 1", SessionKeepAliveSeconds: 60 }, /not modelled/],
    [{ Sql: "select 1", ResultFormat: "XML" }, /enum value set: \[JSON, CSV\]/],
    [
      { Sql: "select 1", SecretArn: "arn:aws:secretsmanager:us-east-1:000000000000:secret:none-aaaaaa" },
      /can't find/,
    ],
  ])("refuses %j", async (input, message) => {
    const sent = { ...target, ...input } as ExecuteStatementCommand["input"];
    await expect(data.send(new ExecuteStatementCommand(sent))).rejects.toThrow(message);
  });

  it("knows no statement of another id", async () => {
    const Id = "01234567-89ab-cdef-0123-456789abcdef";
    await expect(describeStatement(Id)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});
