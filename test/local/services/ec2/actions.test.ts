import type { Action } from "../../../../local/core/action";
import { loadModel } from "../../../../local/gateway/wire/model";
import { createEc2 } from "../../../../local/services/ec2";
import { fakeCloud, rootCall } from "../../../support/fake-cloud";

async function actions(): Promise<readonly Action[]> {
  await using cloud = await fakeCloud();
  return createEc2(cloud).actions;
}

test("lists every action once, each an operation of EC2", async () => {
  const names = (await actions()).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const model = loadModel("@aws-sdk/client-ec2");
  expect(names.filter((name) => model.operation(name) === undefined)).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(["RunInstances", "DescribeInstances", "CreateVpc"]));
});

test("lets every action be asked whether it would be allowed", async () => {
  for (const action of await actions())
    await expect(action.handle({ DryRun: true }, rootCall())).rejects.toMatchObject({
      code: "DryRunOperation",
    });
});
