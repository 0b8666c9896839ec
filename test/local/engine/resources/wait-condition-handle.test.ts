import { ownerOf } from "../../../../local/engine/resources/wait-condition-handle";
import { engineUnderTest } from "../engine-under-test";

test("a handle is an address of the local cloud that tells whose it is", async () => {
  await using engine = await engineUnderTest();
  const stack = await engine.create("demo", {
    Resources: { H: { Type: "AWS::CloudFormation::WaitConditionHandle" } },
    Outputs: { Url: { Value: { Ref: "H" } } },
  });
  const url = stack.Outputs?.[0]?.OutputValue ?? "";
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4566\/_lab\/wait-condition-us-east-1\/[\w-]+$/);
  expect(ownerOf(url)).toEqual({ stackId: stack.StackId, logicalId: "H" });
  expect(ownerOf("http://127.0.0.1/_lab/x/nonsense")).toBeUndefined();
});
