import {
  CloudFormationClient,
  CreateStackCommand,
  waitUntilStackCreateComplete,
} from "@aws-sdk/client-cloudformation";
import { deployedSide } from "../../../cli/diff/deployed";
import { localTarget } from "../../../cli/target";
import { startTestCloud, type TestCloud } from "../../support/cloud";
import { LAB_CLASS } from "../../support/lab-class";

async function deploy(cloud: TestCloud, StackName: string, tags: Record<string, string>): Promise<void> {
  const client = new CloudFormationClient(cloud.client);
  const TemplateBody = JSON.stringify({
    Description: StackName,
    Resources: { Handle: { Type: "AWS::CloudFormation::WaitConditionHandle" } },
  });
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  await client.send(new CreateStackCommand({ StackName, TemplateBody, Tags }));
  await waitUntilStackCreateComplete({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { StackName });
  client.destroy();
}

test("a class's stacks are found by their tags, with the templates that they were deployed from", async () => {
  await using cloud = await startTestCloud();
  await deploy(cloud, "Lab-dsci6007-shared", { "loglab:class": "dsci6007", "loglab:seat": "shared" });
  await deploy(cloud, "Lab-dsci6007-s01", { "loglab:class": "dsci6007", "loglab:seat": "s01" });
  await deploy(cloud, "Lab-dsci6007-b-s01", { "loglab:class": "dsci6007-b", "loglab:seat": "s01" });
  await deploy(cloud, "Other", {});
  const { label, stacks, flow } = await deployedSide(localTarget(cloud.port, "us-east-1"), LAB_CLASS);
  expect(label).toBe(`the local cloud ${cloud.endpoint}`);
  expect(stacks.map(({ name, seat }) => [name, seat]).sort()).toEqual([
    ["Lab-dsci6007-s01", "s01"],
    ["Lab-dsci6007-shared", undefined],
  ]);
  expect(stacks.find(({ seat }) => seat === "s01")?.template).toMatchObject({
    Description: "Lab-dsci6007-s01",
  });
  expect(flow).toBeUndefined();
}, 60_000);

test("a cloud that does not answer is told of, with what to do", async () => {
  await using cloud = await startTestCloud();
  const target = localTarget(cloud.port, "us-east-1");
  await cloud.stop();
  await expect(deployedSide(target, LAB_CLASS)).rejects.toMatchObject({
    message: `No local cloud answers at ${target.endpoint}.`,
    fix: expect.stringContaining("npm start"),
  });
}, 60_000);
