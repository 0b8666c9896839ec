import { engineUnderTest, refusal } from "../engine-under-test";

const template = (Size: unknown) => ({
  Parameters: { P: { Type: "AWS::SSM::Parameter::Value<Number>" } },
  Resources: { A: { Type: "Test::Thing", Properties: { Size } } },
});

test("what a deployment keeps of the one before: role, tags and topics", async () => {
  await using engine = await engineUnderTest();
  const sized = (Size: number) => ({ Resources: { A: { Type: "Test::Thing", Properties: { Size } } } });
  const settings = {
    RoleARN: "arn:aws:iam::000000000000:role/exec",
    Tags: [{ Key: "a", Value: "b" }],
    NotificationARNs: ["arn:topic"],
  };
  await engine.create("demo", sized(1), settings);
  expect(await engine.update("demo", sized(2))).toMatchObject(settings);
  expect((await engine.update("demo", sized(3), { Tags: [] })).Tags).toEqual([]);
});

test("a deployment is refused as a whole for any part of it", async () => {
  await using engine = await engineUnderTest();
  expect(await refusal(engine.create("demo", template(1)))).toBe(
    "Template format error: Unrecognized parameter type: AWS::SSM::Parameter::Value<Number>",
  );
  await expect(engine.stack("demo")).rejects.toThrow("does not exist");
});

test("tags of AWS's own are nobody else's", async () => {
  await using engine = await engineUnderTest();
  const Tags = [{ Key: "aws:mine", Value: "x" }];
  expect(await refusal(engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } }, { Tags }))).toBe(
    "aws: prefixed tag key names are not allowed for external use.",
  );
});
