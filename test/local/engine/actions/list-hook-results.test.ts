import { engineUnderTest } from "../engine-under-test";

test("ListHookResults knows that no hook has ever run", async () => {
  await using engine = await engineUnderTest();
  expect(await engine.call("ListHookResults", { TargetType: "CHANGE_SET", TargetId: "arn" })).toEqual({
    HookResults: [],
    TargetType: "CHANGE_SET",
    TargetId: "arn",
  });
});
