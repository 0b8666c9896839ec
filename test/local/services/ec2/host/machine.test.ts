import { readdir } from "node:fs/promises";
import { AwsError } from "../../../../../local/core/errors";
import { PACKAGES } from "../../../../../local/packages";
import { createEc2 } from "../../../../../local/services/ec2";
import { ec2UnderTest, INIT_SCRIPT, launch, printed, reach, userData } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";
import { gone } from "../../../../support/processes";
import { zipOf } from "../../../../support/zip";

/** Metadata of a host with a service that runs a program from an asset. */
const metadata = (program: string, unit = "Type=simple") => ({
  "AWS::CloudFormation::Authentication": {
    Creds: { type: "S3", buckets: ["assets"], roleName: "role" },
  },
  "AWS::CloudFormation::Init": {
    configSets: { default: ["config"] },
    config: {
      packages: { yum: { nodejs24: [] } },
      sources: { "/opt/app": "https://s3.us-east-1.amazonaws.com/assets/app.zip" },
      files: {
        "/etc/app.env": { content: "GREETING=hello\n", mode: "000600" },
        "/opt/app/index.js": { content: program, mode: "000644" },
        "/etc/systemd/system/app.service": {
          content: `[Service]\n${unit}\nEnvironmentFile=/etc/app.env\nExecStart=/usr/bin/node /opt/app/index.js\nStateDirectory=app\n`,
        },
      },
      services: { systemd: { app: { enabled: true, ensureRunning: true } } },
    },
  },
});

const BOOT = { UserData: userData(INIT_SCRIPT), IamInstanceProfile: { Name: "profile" } };
const LOOP = "console.log('up', process.pid); setInterval(() => {}, 1000);";

describe("an instance", () => {
  it("carries out its Init metadata, starts its service, and signals success", async () => {
    await using test = await ec2UnderTest();
    test.objects.set("app.zip", zipOf([{ name: "data.txt", data: "from the asset" }]));
    test.metadata = metadata(
      "const fs = require('fs'); console.log(process.env.GREETING, fs.readFileSync(__dirname + '/data.txt', 'utf8'), process.env.STATE_DIRECTORY.endsWith('/var/lib/app')); setInterval(() => {}, 1000);",
    );
    const { InstanceId } = await launch(test, BOOT);
    expect(await printed(test, InstanceId, /hello/)).toMatch(/app: hello from the asset true$/m);
    await printed(test, InstanceId, /Started service app/);
    while (test.signals.length === 0) await new Promise(setImmediate);
    expect(test.signals).toEqual([
      { StackName: "Test", LogicalResourceId: "Host", UniqueId: InstanceId, Status: "SUCCESS" },
    ]);
    const [read] = test.cloud.calls.filter(({ operation }) => operation === "GetObject");
    expect(read?.identity.arn).toBe(`arn:aws:sts::000000000000:assumed-role/role/${InstanceId}`);
  });

  it("signals failure when its service does not start, and says why", async () => {
    await using test = await ec2UnderTest();
    test.metadata = metadata(
      "console.error('no configuration'); process.exit(3);",
      "Type=notify\nNotifyAccess=all",
    );
    test.objects.set("app.zip", zipOf([]));
    const { InstanceId } = await launch(test, BOOT);
    while (test.signals.length === 0) await new Promise(setImmediate);
    expect(test.signals).toMatchObject([{ Status: "FAILURE" }]);
    expect(await printed(test, InstanceId, /Error occurred during build/)).toMatch(
      /cfn-init: Error occurred during build: Could not start app: Main process exited, code=exited, status=3/,
    );
    const type = test.ec2.resourceTypes.find((candidate) => candidate.type === "AWS::EC2::Instance");
    expect(await type?.explain?.({ physicalId: InstanceId ?? "", attributes: {} }, {} as never)).toBe(
      "no configuration",
    );
  });

  it("counts a service as started when it says that it is ready", async () => {
    await using test = await ec2UnderTest();
    test.objects.set("app.zip", zipOf([]));
    test.metadata = metadata(
      "require('child_process').spawn('systemd-notify', ['--ready', '--status=warm']); setInterval(() => {}, 1000);",
      "Type=notify\nNotifyAccess=all",
    );
    const { InstanceId } = await launch(test, BOOT);
    expect(await printed(test, InstanceId, /warm/)).toContain("systemd: app: warm");
    while (test.signals.length === 0) await new Promise(setImmediate);
    expect(test.signals).toMatchObject([{ Status: "SUCCESS" }]);
  });

  it("gives its processes nothing of the machine's environment", async () => {
    await using test = await ec2UnderTest();
    process.env.LOGLAB_TEST_LEAK = "leaked";
    test.objects.set("app.zip", zipOf([]));
    test.metadata = metadata(
      "console.log('names', Object.keys(process.env).sort().join()); setInterval(() => {}, 9);",
    );
    const { InstanceId } = await launch(test, BOOT);
    const line = await printed(test, InstanceId, /names/);
    delete process.env.LOGLAB_TEST_LEAK;
    expect(line).toMatch(
      /names AWS_EC2_METADATA_SERVICE_ENDPOINT,AWS_ENDPOINT_URL,GREETING,HOME,INVOCATION_ID,LANG,NODE_OPTIONS,PATH,(PWD,)?STATE_DIRECTORY$/m,
    );
  });

  it("ends its processes when it is stopped, and starts what is enabled when it is started again", async () => {
    await using test = await ec2UnderTest();
    test.objects.set("app.zip", zipOf([]));
    test.metadata = metadata(LOOP);
    const { InstanceId } = await launch(test, BOOT);
    const pid = Number(/up (\d+)/.exec(await printed(test, InstanceId, /up \d+/))?.[1]);
    while (test.signals.length === 0) await new Promise(setImmediate);
    await act(test.ec2, "StopInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "stopped");
    await gone(pid);
    await act(test.ec2, "StartInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "running");
    const again = Number(/up (\d+)/.exec(await printed(test, InstanceId, /up \d+/))?.[1]);
    expect(again).not.toBe(pid);
    expect(test.signals).toHaveLength(1);
  });

  it("leaves no process and no file behind when it is terminated", async () => {
    await using test = await ec2UnderTest();
    test.objects.set("app.zip", zipOf([]));
    test.metadata = metadata(LOOP);
    const { InstanceId } = await launch(test, BOOT);
    const pid = Number(/up (\d+)/.exec(await printed(test, InstanceId, /up \d+/))?.[1]);
    await act(test.ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "terminated");
    await gone(pid);
    expect(await readdir(test.cloud.state.path("instances"))).toEqual([]);
  });

  it("is powered on again with the cloud, under the same id and addresses", async () => {
    const first = await ec2UnderTest();
    first.objects.set("app.zip", zipOf([]));
    first.metadata = metadata(LOOP);
    const launched = await launch(first, BOOT);
    await printed(first, launched.InstanceId, /up \d+/);
    while (first.signals.length === 0) await new Promise(setImmediate);
    await first.ec2.stop();
    const again = createEc2(first.cloud, PACKAGES);
    const up = first.cloud.events.next("console", ({ line }) => /up \d+/.test(line));
    await again.start();
    await up;
    const { Reservations } = await act<{ Reservations: object[] }>(again, "DescribeInstances", {});
    expect(Reservations).toMatchObject([
      {
        Instances: [
          {
            InstanceId: launched.InstanceId,
            PrivateIpAddress: launched.PrivateIpAddress,
            State: { Name: "running" },
          },
        ],
      },
    ]);
    await again.stop();
    await first[Symbol.asyncDispose]();
  });

  it("tries cfn-init again while its stack does not know it yet", async () => {
    await using test = await ec2UnderTest();
    test.metadata = metadata(LOOP);
    test.objects.set("app.zip", zipOf([]));
    const answer = test.cloud.answers.get("cloudformation.DescribeStackResource");
    let refused = 0;
    test.cloud.answers.set("cloudformation.DescribeStackResource", (input, identity) => {
      if (refused++ < 2) throw new AwsError("AccessDenied", "not yet", 403);
      return answer?.(input, identity) ?? {};
    });
    const { InstanceId } = await launch(test, BOOT);
    while (refused < 1) await new Promise(setImmediate);
    await test.cloud.clock.advance(1000);
    await printed(test, InstanceId, /Started service app/);
    expect(refused).toBe(3);
  });
});
