/**
 * A bare stack (network, bucket, delivery stream, roles, log group) with the CDK CLI, most of whose wall time is the CLI's own
 * work: beside it what the CLI takes to do nothing, and how long the stack itself was under way in the cloud.
 * Run: npx ts-node --swc bench/bare-stack.ts [times]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudFormationClient, DescribeStackEventsCommand } from "@aws-sdk/client-cloudformation";
import { type CdkRun, cdkRun } from "./deploy/cdk-run";
import { type CloudProcess, startCloudProcess } from "./deploy/cloud-process";

const APP = "node -r ts-node/register test/fixtures/cdk-apps/bare-stack.ts";

/** @returns milliseconds from the first event of the creation to the last */
async function underWay({ endpoint }: CloudProcess): Promise<number> {
  const client = new CloudFormationClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName: "BareStack" }));
  const times = StackEvents.filter(({ ResourceStatus }) => ResourceStatus?.startsWith("CREATE_")).map(
    ({ Timestamp }) => Timestamp?.getTime() ?? 0,
  );
  return Math.max(...times) - Math.min(...times);
}

const seconds = ({ wall, cpu }: CdkRun): string => `${wall.toFixed(2)} s (CLI ${cpu.toFixed(2)} s CPU)`;

async function main(times: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "loglab-bench-bare-"));
  const assembly = join(directory, "cdk.out");
  const cloud = await startCloudProcess();
  try {
    // The app is synthesized once: what is measured is the deployment.
    await cdkRun(cloud.endpoint, "synth", "--quiet", "--app", APP, "--output", assembly);
    const floor = await cdkRun(cloud.endpoint, "ls", "--app", assembly);
    process.stdout.write(`cdk ls ${seconds(floor)}\n`);
    for (let i = 0; i < times; i++) {
      const deploy = await cdkRun(cloud.endpoint, "deploy", "--require-approval", "never", "--app", assembly);
      const stack = await underWay(cloud);
      const destroy = await cdkRun(cloud.endpoint, "destroy", "--force", "--app", assembly);
      process.stdout.write(
        `deploy ${seconds(deploy)}, stack under way ${stack} ms; destroy ${seconds(destroy)}\n`,
      );
    }
  } finally {
    await cloud.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

main(Number(process.argv[2] ?? 3)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
