import { classFolder } from "../support/class-folder";
import { startTestCloud } from "../support/cloud";
import { allowingRole, hostTemplate } from "../support/host-template";
import { ManualClock } from "../support/manual-clock";
import { zipOf } from "../support/zip";

const REGION = "eu-west-1";

/** Asks the instance's own metadata service who it is and where, and prints it. */
const WHO = `
const base = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT + "/latest/";
const ask = async (method, path, headers) => (await fetch(base + path, { method, headers })).text();
(async () => {
  const token = await ask("PUT", "api/token", { "X-aws-ec2-metadata-token-ttl-seconds": "60" });
  const get = (path) => ask("GET", "meta-data/" + path, { "X-aws-ec2-metadata-token": token });
  const role = await get("iam/security-credentials/");
  const { Code, AccessKeyId } = JSON.parse(await get("iam/security-credentials/" + role));
  console.log("I am", role, Code, AccessKeyId.slice(0, 4), await get("placement/region"));
})();
`;

const UNIT = "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/usr/bin/node /opt/who.js\n";

const TEMPLATE = hostTemplate({
  packages: { yum: { nodejs22: [] } },
  files: {
    "/opt/who.js": { content: WHO },
    "/etc/systemd/system/who.service": { content: UNIT },
  },
  services: { systemd: { who: { enabled: true, ensureRunning: true } } },
});

describe("a second Region", () => {
  test("runs functions, which know where they are", async () => {
    await using cloud = await startTestCloud({ bootstrapped: false });
    const source = "exports.handler = async () => [process.env.AWS_REGION, process.env.AWS_ACCESS_KEY_ID];";
    const input = {
      FunctionName: "where",
      Role: await allowingRole(cloud, "function", "lambda.amazonaws.com"),
      Runtime: "nodejs22.x",
      Handler: "index.handler",
      Code: { ZipFile: zipOf([{ name: "index.js", data: source }]) },
    };
    await cloud.call("lambda", "CreateFunction", input, REGION);
    const { Payload, FunctionError } = await cloud.call<{ Payload: Uint8Array; FunctionError?: string }>(
      "lambda",
      "Invoke",
      { FunctionName: "where" },
      REGION,
    );
    expect(FunctionError).toBeUndefined();
    expect(JSON.parse(Buffer.from(Payload).toString())).toEqual([REGION, expect.stringMatching(/^ASIA/)]);
    await expect(cloud.call("lambda", "Invoke", { FunctionName: "where" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });

  test("runs instances, which get their role's credentials", async () => {
    await using cloud = await startTestCloud({ bootstrapped: false });
    await allowingRole(cloud, "host", "ec2.amazonaws.com");
    const said = cloud.events.next("console", ({ line }) => line.includes("who: I am"));
    const ended = cloud.events.next(
      "stackEvent",
      ({ stackName, logicalId, status }) => stackName === logicalId && !status.endsWith("_IN_PROGRESS"),
    );
    await cloud.call(
      "cloudformation",
      "CreateStack",
      { StackName: "hosts", TemplateBody: JSON.stringify(TEMPLATE), Capabilities: ["CAPABILITY_IAM"] },
      REGION,
    );
    expect((await said).line).toContain(`I am host Success ASIA ${REGION}`);
    expect(await ended).toMatchObject({ status: "CREATE_COMPLETE", region: REGION });
  });

  test("goes on after a restart with what was under way, before anybody asks for it", async () => {
    using folder = classFolder();
    const clock = new ManualClock();
    const options = { bootstrapped: false, directory: folder.path, clock };
    const before = await startTestCloud(options);
    await before.call("s3", "CreateBucket", { Bucket: "logs" });
    const active = before.events.next("streamStatus", ({ status }) => status === "ACTIVE");
    const destination = {
      RoleARN: await allowingRole(before, "delivery", "firehose.amazonaws.com"),
      BucketARN: "arn:aws:s3:::logs",
      BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
    };
    const DeliveryStreamName = "far";
    const create = { DeliveryStreamName, ExtendedS3DestinationConfiguration: destination };
    await before.call("firehose", "CreateDeliveryStream", create, REGION);
    await moved(clock, active);
    await before.call(
      "firehose",
      "PutRecord",
      { DeliveryStreamName, Record: { Data: Buffer.from("a") } },
      REGION,
    );
    await before.stop();

    await using after = await startTestCloud(options);
    const delivered = after.events.next("objectCreated", ({ bucket }) => bucket === "logs");
    expect(await moved(clock, delivered)).toMatchObject({ key: expect.stringContaining("far-1-") });
  });
});

/** Moves the clock on until something has happened, which takes reads and writes of its own time; by hours at most. */
async function moved<T>(clock: ManualClock, happened: Promise<T>): Promise<T> {
  let done = false;
  void happened.finally(() => {
    done = true;
  });
  for (let turns = 0; !done; turns++) {
    if (turns === 100_000) throw new Error("hours have passed and it has not happened");
    await clock.advance(200);
  }
  return happened;
}
