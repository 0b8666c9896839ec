import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { AwsError } from "../../../../../../local/core/errors";
import { ANONYMOUS, type Identity, ROOT } from "../../../../../../local/core/identity";
import { runInit } from "../../../../../../local/services/ec2/host/cfn-init/init-run";
import { type FakeCloud, fakeCloud } from "../../../../../support/fake-cloud";
import { initRun } from "../../../../../support/init-run";

const HERE = { stack: "Test", resource: "Host", configSets: ["default"] };
const ROLE: Identity = { ...ROOT, arn: "arn:aws:sts::000000000000:assumed-role/host/i-1" };
const file = (name: string): string => `https://s3.us-east-1.amazonaws.com/assets/${name}`;

interface Host extends AsyncDisposable {
  cloud: FakeCloud;
  logged: string[];
  states: string[];
  at(path: string): string;
  /** Runs cfn-init over these configs and authentications. */
  init(init: object, authentication?: object): Promise<void>;
}

async function host(): Promise<Host> {
  const run = await initRun();
  const cloud = await fakeCloud();
  cloud.answers.set("s3.GetObject", ({ Key }: { Key: string }) => ({
    Body: Readable.from([Buffer.from("from "), Buffer.from(Key)]),
  }));
  const { root, systemd, log } = run;
  return {
    ...{ cloud, logged: run.logged, states: run.states, at: run.at },
    init(init, authentication) {
      const metadata = {
        "AWS::CloudFormation::Init": init,
        "AWS::CloudFormation::Authentication": authentication,
      };
      cloud.answers.set("cloudformation.DescribeStackResource", () => ({
        StackResourceDetail: { Metadata: JSON.stringify(metadata) },
      }));
      return runInit(
        { cloud, root, systemd, log, identity: async () => ROLE, retry: (work) => work() },
        HERE,
      );
    },
    async [Symbol.asyncDispose]() {
      await run[Symbol.asyncDispose]();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

/** Who read which object. */
const readers = ({ calls }: FakeCloud) =>
  calls.filter(({ operation }) => operation === "GetObject").map(({ identity, input }) => [identity, input]);

describe("cfn-init", () => {
  it("asks for the metadata of its resource, as the instance", async () => {
    await using test = await host();
    await test.init({ config: {} });
    expect(test.cloud.calls).toEqual([
      {
        identity: ROLE,
        service: "cloudformation",
        operation: "DescribeStackResource",
        input: { StackName: "Test", LogicalResourceId: "Host" },
      },
    ]);
    expect(test.logged).toEqual(["Running config config"]);
  });

  it("carries out packages, groups, users, sources, files, services, in this order", async () => {
    await using test = await host();
    await test.init({
      config: {
        services: { systemd: { app: { ensureRunning: true } } },
        files: {
          "/etc/systemd/system/app.service": { content: "[Service]\nType=oneshot\nExecStart=/bin/true\n" },
        },
        users: { app: {} },
        groups: { www: {} },
        packages: { yum: { nodejs24: [], jq: [] } },
      },
    });
    expect(test.logged).toEqual([
      "Running config config",
      "Noted package nodejs24",
      "Noted package jq",
      "Noted group www",
      "Noted user app",
      "Wrote /etc/systemd/system/app.service (owner root, group root noted)",
      "Started service app",
    ]);
    expect(test.states).toContain("app active");
  });

  it("runs the configs of a set in the set's order", async () => {
    await using test = await host();
    await test.init({ configSets: { default: ["second", "first"] }, first: {}, second: {} });
    expect(test.logged).toEqual(["Running config second", "Running config first"]);
  });

  it("signs for a bucket that an authentication names, or for a file that names the authentication", async () => {
    await using test = await host();
    const files = { "/a": { source: file("a") }, "/b": { source: file("b"), authentication: "Other" } };
    await test.init(
      { config: { files } },
      { Creds: { type: "S3", buckets: ["assets"] }, Other: { type: "S3" } },
    );
    expect(readers(test.cloud)).toEqual([
      [ROLE, { Bucket: "assets", Key: "a" }],
      [ROLE, { Bucket: "assets", Key: "b" }],
    ]);
    expect(await readFile(test.at("a"), "utf8")).toBe("from a");
  });

  it("reads without any signature what no authentication is for", async () => {
    await using test = await host();
    const files = { "/a": { source: file("a") }, "/b": { source: file("b"), authentication: "Basic" } };
    await test.init(
      { config: { files } },
      { Creds: { type: "S3", buckets: ["other"] }, Basic: { type: "basic" } },
    );
    expect(readers(test.cloud).map(([identity]) => identity)).toEqual([ANONYMOUS, ANONYMOUS]);
  });

  it("says which address could not be read, and why", async () => {
    await using test = await host();
    test.cloud.answers.set("s3.GetObject", () => {
      throw new AwsError("NoSuchKey", "The specified key does not exist.", 404);
    });
    await expect(test.init({ config: { files: { "/a": { source: file("a") } } } })).rejects.toThrow(
      `Failed to retrieve ${file("a")}: The specified key does not exist.`,
    );
  });

  it.each([
    ["no config of a set's", { configSets: { default: ["gone"] } }, "No config found with name gone"],
    ["no such set", { configSets: { other: [] } }, "No ConfigSets found matching default"],
    ["no metadata", undefined, "Could not find 'AWS::CloudFormation::Init' key in metadata"],
  ])("fails where there is %s", async (_, init, message) => {
    await using test = await host();
    await expect(test.init(init as object)).rejects.toThrow(message);
  });
});
