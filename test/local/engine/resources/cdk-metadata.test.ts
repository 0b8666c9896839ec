import { engineUnderTest } from "../engine-under-test";

test("the CDK's metadata comes and goes without a trace", async () => {
  await using engine = await engineUnderTest();
  const template = (Analytics: string) => ({
    Resources: { CDKMetadata: { Type: "AWS::CDK::Metadata", Properties: { Analytics } } },
  });
  expect((await engine.create("demo", template("v2:a"))).StackStatus).toBe("CREATE_COMPLETE");
  expect((await engine.update("demo", template("v2:b"))).StackStatus).toBe("UPDATE_COMPLETE");
  expect((await engine.delete("demo")).StackStatus).toBe("DELETE_COMPLETE");
});
