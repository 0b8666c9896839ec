import { check } from "../../../../local/services/iam/constraints";
import { REQUIRED } from "../../../../local/services/iam/required";

const operations = Object.entries(REQUIRED).filter(([, required]) => required.length > 0);

test.each(operations)("%s demands %j", (operation, required) => {
  const first = required[0] ?? "";
  expect(() => check(operation as keyof typeof REQUIRED, {})).toThrow(
    expect.objectContaining({
      code: "ValidationError",
      message: expect.stringContaining(
        `Value null at '${first.charAt(0).toLowerCase()}${first.slice(1)}' failed to satisfy constraint: Member must not be null`,
      ),
    }),
  );
});

test("tags are checked one by one", () => {
  const Tags = [{ Key: "ok", Value: "" }, { Key: "bad?", Value: "x".repeat(257) }, { Value: "y" }];
  expect(() => check("TagUser", { UserName: "ann", Tags })).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/^3 validation errors detected: Value 'bad\?' at 'tags.2.member.key'/),
    }),
  );
});

test("a name that is asked for may be longer than one that is given", () => {
  expect(() => check("GetUser", { UserName: "a".repeat(128) })).not.toThrow();
  expect(() => check("CreateUser", { UserName: "a".repeat(65) })).toThrow("less than or equal to 64");
});
