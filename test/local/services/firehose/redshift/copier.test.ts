import type { DescribeDeliveryStreamCommandOutput } from "@aws-sdk/client-firehose";
import { RegionInfo } from "aws-cdk-lib/region-info";
import { AwsError } from "../../../../../local/core/errors";
import { FIREHOSE_RANGES } from "../../../../../local/services/firehose/redshift/ranges";
import { type Bench, BUCKET, firehoseBench, ROLE, S3 } from "../../../../support/firehose";

const SECRET = "arn:aws:secretsmanager:us-east-1:000000000000:secret:seat-abcdef";
const TABLE = {
  RoleARN: ROLE,
  ClusterJDBCURL: "jdbc:redshift://shop.000000000000.us-east-1.redshift-serverless.amazonaws.com:5439/dev",
  CopyCommand: {
    DataTableName: "ann.visits",
    DataTableColumns: "path,status",
    CopyOptions: "JSON 'auto' GZIP",
  },
  Username: "ann",
  Password: "Secret123",
  RetryOptions: { DurationInSeconds: 600 },
  CloudWatchLoggingOptions: { Enabled: true, LogGroupName: "group", LogStreamName: "table" },
  S3Configuration: {
    ...S3,
    Prefix: "logs/",
    CompressionFormat: "GZIP",
    BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
  },
};

/** What reached the database. */
interface Copy {
  statements: string[];
  login: object;
  workgroupName: string;
  from: string;
}

let bench: Bench;
let copies: Copy[];
let answer: () => object;

beforeEach(async () => {
  bench = await firehoseBench();
  copies = [];
  answer = () => ({ outcomes: [] });
  bench.cloud.answers.set("redshift-serverless.RunStatements", (input: Copy) => {
    copies.push(input);
    return answer();
  });
  bench.cloud.answers.set("logs.PutLogEvents", () => ({}));
});

afterEach(() => bench[Symbol.asyncDispose]());

async function create(changed: object = {}): Promise<void> {
  await bench.act("CreateDeliveryStream", {
    DeliveryStreamName: "s",
    RedshiftDestinationConfiguration: { ...TABLE, ...changed },
  });
  await bench.until("streamStatus", ({ status }) => status === "ACTIVE");
}

const statementFailed = (message: string, state: string): AwsError =>
  new AwsError("StatementFailed", message, 400, { state, index: 0 });
const failWith = (message: string, state: string) => () => {
  throw statementFailed(message, state);
};
const manifests = (folder: string): { key: string; urls: string[] }[] =>
  bench.objects
    .filter(({ key }) => key.startsWith(folder))
    .map(({ key, body }) => ({
      key,
      urls: (JSON.parse(body.toString()) as { entries: { url: string }[] }).entries.map(({ url }) => url),
    }));
const logged = (): { errorCode: string; destination: string }[] =>
  bench.cloud.calls
    .filter(({ operation }) => operation === "PutLogEvents")
    .map(({ input }) =>
      JSON.parse((input as { logEvents: { message: string }[] }).logEvents[0]?.message ?? "{}"),
    );

describe("a stream with a table behind its bucket", () => {
  it("copies each object by a manifest, with the settings' table, columns and options", async () => {
    await create();
    await bench.put("s", '{"path":"/"}\n');
    const { records, objects } = await bench.until("tableLoaded");
    expect({ records, objects }).toEqual({ records: 1, objects: 1 });
    const data = bench.objects.find(({ key }) => key.startsWith("logs/"));
    const [manifest] = manifests("manifests/");
    expect(manifest?.urls).toEqual([`s3://logs/${data?.key}`]);
    expect(manifest?.key).toMatch(/^manifests\/\d{4}\/\d\d\/\d\d\/\d\d\/s-\d{4}(-\d\d){5}-[0-9a-f-]{36}$/);
    expect(copies).toMatchObject([
      {
        workgroupName: "shop",
        login: { kind: "password", user: "ann", password: "Secret123" },
        statements: [
          `COPY ann.visits (path,status) FROM 's3://logs/${manifest?.key}' MANIFEST JSON 'auto' GZIP`,
        ],
        from: FIREHOSE_RANGES["us-east-1"],
      },
    ]);
  });

  it("reads user and password from the secret, with the delivery role", async () => {
    const { Username: _, Password: __, ...table } = TABLE;
    bench.cloud.answers.set("secretsmanager.GetSecretValue", () => ({
      SecretString: '{"username":"bob","password":"Other1234"}',
    }));
    await bench.act("CreateDeliveryStream", {
      DeliveryStreamName: "s",
      RedshiftDestinationConfiguration: {
        ...table,
        SecretsManagerConfiguration: { Enabled: true, SecretARN: SECRET },
      },
    });
    await bench.until("streamStatus", ({ status }) => status === "ACTIVE");
    await bench.put("s", "{}");
    await bench.until("tableLoaded");
    expect(copies[0]?.login).toEqual({ kind: "password", user: "bob", password: "Other1234" });
    const read = bench.cloud.calls.find(({ operation }) => operation === "GetSecretValue");
    expect(read?.identity.roleArn).toBe(ROLE);
  });

  it("tries again every five minutes, then lists what it skips in a manifest under errors/", async () => {
    await create();
    answer = failWith('column "nope" of relation "visits" does not exist', "42703");
    await bench.put("s", "{}");
    const delays = [];
    for (let i = 0; i < 3; i++) delays.push((await bench.until("deliveryDelayed")).attempt);
    expect(delays).toEqual([1, 2, 3]);
    const { manifest, records } = await bench.until("loadSkipped");
    expect(records).toBe(1);
    const [skipped] = manifests("errors/manifests/");
    expect(manifest).toBe(`s3://logs/${skipped?.key}`);
    expect(skipped?.urls).toEqual(manifests("manifests/")[0]?.urls);
    expect(logged()[0]).toMatchObject({
      errorCode: "Redshift.ColumnNotFound",
      destination: TABLE.ClusterJDBCURL,
    });
    answer = () => ({ outcomes: [] });
    await bench.put("s", "{}");
    await bench.until("tableLoaded");
  });

  it("skips at the first failure where nothing is to be tried again", async () => {
    await create({ RetryOptions: { DurationInSeconds: 0 } });
    answer = failWith("Load into table 'visits' failed.", "XX000");
    await bench.put("s", "{}");
    await bench.until("loadSkipped");
    expect(copies).toHaveLength(1);
    expect(logged()).toMatchObject([{ errorCode: "Redshift.DataLoadFailed" }]);
  });

  it.each([
    ["Redshift.ConnectionFailed", new AwsError("ConnectionFailed", "not publicly accessible")],
    ["Redshift.AuthenticationFailed", statementFailed("x", "28000")],
    ["Redshift.DatabaseNotFound", statementFailed("x", "3D000")],
    ["Redshift.TableNotFound", statementFailed("Cannot COPY into nonexistent table t", "XX000")],
    ["Redshift.SyntaxError", statementFailed("x", "42601")],
    [
      "Redshift.S3BucketAccessDenied",
      statementFailed("S3ServiceException:Access Denied,Status 403,Error AccessDenied", "XX000"),
    ],
    ["Redshift.InternalError", statementFailed("who knows", "XX000")],
  ])("tells the log group of %s", async (errorCode, error) => {
    await create({ RetryOptions: { DurationInSeconds: 0 } });
    answer = () => {
      throw error;
    };
    await bench.put("s", "{}");
    await bench.until("loadSkipped");
    expect(logged()).toMatchObject([{ errorCode }]);
  });

  it("copies after a crash what lay in the bucket before it", async () => {
    await create();
    answer = failWith("who knows", "XX000");
    await bench.put("s", "{}");
    await bench.until("deliveryDelayed");
    answer = () => ({ outcomes: [] });
    await bench.crash();
    await bench.until("tableLoaded");
    expect(bench.objects.filter(({ key }) => key.startsWith("logs/"))).toHaveLength(1);
  });

  it("shows its settings without the password, and takes an update of some of them", async () => {
    await create();
    const describe = async () => {
      const input = { DeliveryStreamName: "s" };
      const answered = await bench.act<DescribeDeliveryStreamCommandOutput>("DescribeDeliveryStream", input);
      return answered.DeliveryStreamDescription?.Destinations?.[0];
    };
    const shown = await describe();
    expect(shown?.RedshiftDestinationDescription).toMatchObject({
      ClusterJDBCURL: TABLE.ClusterJDBCURL,
      CopyCommand: TABLE.CopyCommand,
      S3BackupMode: "Disabled",
      S3DestinationDescription: { BucketARN: BUCKET, Prefix: "logs/", CompressionFormat: "GZIP" },
    });
    expect(JSON.stringify(shown)).not.toContain("Secret123");
    expect(shown?.ExtendedS3DestinationDescription).toBeUndefined();
    const update = {
      DeliveryStreamName: "s",
      CurrentDeliveryStreamVersionId: "1",
      DestinationId: "destinationId-000000000001",
    };
    await bench.act("UpdateDestination", {
      ...update,
      RedshiftDestinationUpdate: { CopyCommand: { DataTableName: "other" } },
    });
    expect((await describe())?.RedshiftDestinationDescription).toMatchObject({
      CopyCommand: { DataTableName: "other" },
      Username: "ann",
      RetryOptions: { DurationInSeconds: 600 },
    });
    await expect(
      bench.act("UpdateDestination", {
        ...update,
        CurrentDeliveryStreamVersionId: "2",
        ExtendedS3DestinationUpdate: { Prefix: "x" },
      }),
    ).rejects.toMatchObject({ code: "NotModelledByLocalCloud" });
  });

  it.each([
    [{ S3Configuration: { ...TABLE.S3Configuration, CompressionFormat: "ZIP" } }, /\[UNCOMPRESSED, GZIP\]/],
    [{ S3Configuration: { ...TABLE.S3Configuration, Prefix: "!{timestamp:yyyy}/" } }, /Prefix Expressions/],
    [{ Password: undefined }, "Redshift Database Password is required for Redshift Destination"],
    [{ SecretsManagerConfiguration: { Enabled: true } }, "Invalid secret ARN: null"],
    [{ CloudWatchLoggingOptions: { Enabled: true } }, /Log Group Name is required/],
    [{ ClusterJDBCURL: "jdbc:mysql://x" }, /regular expression pattern/],
    [
      { ClusterJDBCURL: "jdbc:redshift://c.abc.us-east-1.redshift.amazonaws.com:5439/dev" },
      /not modelled by the local cloud/,
    ],
    [{ RetryOptions: { DurationInSeconds: 7201 } }, /less than or equal to 7200/],
    [{ CopyCommand: {} }, /copyCommand\.dataTableName/],
    [{ S3BackupMode: "Enabled" }, /S3 backup destination configuration is required/],
  ])("refuses %j", async (changed, message) => {
    const input = { DeliveryStreamName: "s", RedshiftDestinationConfiguration: { ...TABLE, ...changed } };
    await expect(bench.act("CreateDeliveryStream", input)).rejects.toThrow(message);
  });

  it("comes from where AWS says that Firehose comes from", () => {
    for (const [region, range] of Object.entries(FIREHOSE_RANGES))
      expect(RegionInfo.get(region).firehoseCidrBlock).toBe(range);
  });
});
