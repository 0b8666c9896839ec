import { everyStack } from "../../../../local/engine/requests/every-stack";
import { rootCall } from "../../../support/fake-cloud";
import { engineUnderTest } from "../engine-under-test";

describe("an action that looks at every stack", () => {
  const resource = "arn:aws:cloudformation:eu-west-1:000000000000:stack/*/*";
  const call = rootCall({ region: "eu-west-1" });

  it("needs the stacks of the Region", () => {
    expect(everyStack(call, "ListStacks")).toEqual([{ action: "cloudformation:ListStacks", resource }]);
  });

  it("needs both to describe and to list them when DescribeStacks names none", async () => {
    await using engine = await engineUnderTest();
    const describe = engine.service.actions.find(({ name }) => name === "DescribeStacks");
    expect(await describe?.permissions({}, call)).toEqual([
      { action: "cloudformation:DescribeStacks", resource },
      { action: "cloudformation:ListStacks", resource },
    ]);
  });
});
