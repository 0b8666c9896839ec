import { gzipSync } from "node:zlib";
import { startTestCloud, type TestCloud } from "../support/cloud";
import { testWith } from "../support/needs";
import { run } from "../support/program";

const ROLE = "arn:aws:iam::000000000000:role/load";
const LINES = [
  { host: "192.0.2.1", status: 304, bytes: null },
  { host: "192.0.2.2", status: 200, bytes: 9007199254740993n },
  { host: "2001:db8::7", status: 200, bytes: 12n },
];

/** A cloud with an object of three lines, and a role that may read it. */
async function filledCloud(): Promise<TestCloud> {
  const cloud = await startTestCloud({ bootstrapped: false });
  const policy = (statement: object): string =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
  await cloud.call("s3", "CreateBucket", { Bucket: "lines" });
  const body = LINES.map(
    ({ host, status, bytes }) => `{"host":"${host}","status":${status},"bytes":${bytes}}\n`,
  ).join("");
  await cloud.call("s3", "PutObject", { Bucket: "lines", Key: "one.json", Body: Buffer.from(body) });
  await cloud.call("s3", "PutObject", { Bucket: "lines", Key: "two.gz", Body: gzipSync(body) });
  await cloud.call("iam", "CreateRole", {
    RoleName: "load",
    AssumeRolePolicyDocument: policy({
      Principal: { Service: ["redshift.amazonaws.com", "redshift-serverless.amazonaws.com"] },
      Action: "sts:AssumeRole",
    }),
  });
  await cloud.call("iam", "PutRolePolicy", {
    RoleName: "load",
    PolicyName: "read",
    PolicyDocument: policy({
      Action: ["s3:GetObject", "s3:ListBucket"],
      Resource: ["arn:aws:s3:::lines", "arn:aws:s3:::lines/*"],
    }),
  });
  return cloud;
}

testWith(
  "python3",
  "boto3 makes a warehouse, copies into it, asks with parameters and is refused",
  async (python) => {
    await using cloud = await filledCloud();
    const program = ["test/fixtures/python/warehouse.py", "s3://lines/one.json", ROLE];
    const { code, stdout, stderr } = await run(python, program, cloud);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      workgroup: ["AVAILABLE", 4],
      batch: ["FINISHED", ["FINISHED", "FINISHED"]],
      rows: [
        [{ stringValue: "192.0.2.1" }, { longValue: 304 }, { isNull: true }],
        [{ stringValue: "2001:db8::7" }, { longValue: 200 }, { longValue: 12 }],
      ],
      // One of a batch has failed, so what went before is undone.
      undone: ["FAILED", expect.stringContaining('relation "nowhere" does not exist')],
      count: [[{ longValue: LINES.length }]],
      refused: { Code: "ValidationException", Message: "Redshift endpoint doesn't exist in this region." },
    });
  },
);

testWith(
  "aws",
  "the AWS CLI makes a warehouse, copies into it, asks it and does away with it",
  async (aws) => {
    await using cloud = await filledCloud();
    const cli = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(aws, args, cloud, { AWS_PAGER: "" });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      return stdout === "" ? undefined : JSON.parse(stdout);
    };
    const serverless = (...args: string[]) => cli("redshift-serverless", ...args);
    const name = ["--namespace-name", "shop"];
    await serverless("create-namespace", ...name, "--manage-admin-password", "--iam-roles", ROLE);
    const { namespace } = await serverless("get-namespace", ...name);
    expect(namespace).toMatchObject({ status: "AVAILABLE", adminUsername: "admin", dbName: "dev" });
    await serverless("create-workgroup", "--workgroup-name", "shop", ...name, "--base-capacity", "4");

    const execute = async (sql: string, ...more: string[]) => {
      const where = ["--workgroup-name", "shop", "--database", "dev"];
      const secret = ["--secret-arn", namespace.adminPasswordSecretArn];
      const { Id } = await cli(
        "redshift-data",
        "execute-statement",
        ...where,
        ...secret,
        "--sql",
        sql,
        ...more,
      );
      for (;;) {
        const found = await cli("redshift-data", "describe-statement", "--id", Id);
        if (["FINISHED", "FAILED", "ABORTED"].includes(found.Status)) return found;
      }
    };
    await execute("create table access (host varchar(40), status int, bytes bigint)");
    const copied = await execute(`copy access from 's3://lines/two.gz' iam_role '${ROLE}' json 'auto' gzip`);
    expect(copied).toMatchObject({ Status: "FINISHED", HasResultSet: false });
    const { Id } = await execute(
      "select host, bytes from access where bytes > :least",
      "--parameters",
      "name=least,value=12",
    );
    const result = await cli("redshift-data", "get-statement-result", "--id", Id);
    expect(result).toMatchObject({
      TotalNumRows: 1,
      ColumnMetadata: [
        { name: "host", typeName: "varchar" },
        { name: "bytes", typeName: "int8" },
      ],
    });
    expect(result.Records[0][0]).toEqual({ stringValue: "192.0.2.2" });
    expect(await execute("select * from nowhere")).toMatchObject({
      Status: "FAILED",
      Error: expect.stringContaining('relation "nowhere" does not exist'),
    });
    expect(
      await cli(
        "redshift-data",
        "list-tables",
        "--workgroup-name",
        "shop",
        "--database",
        "dev",
        "--secret-arn",
        namespace.adminPasswordSecretArn,
        "--schema-pattern",
        "public",
      ),
    ).toMatchObject({
      Tables: [{ name: "access", schema: "public", type: "TABLE" }],
    });
    await serverless("delete-workgroup", "--workgroup-name", "shop");
    await serverless("delete-namespace", ...name);
    expect(await serverless("list-namespaces")).toEqual({ namespaces: [] });
  },
);
