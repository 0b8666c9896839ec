import { type Constraint, validate } from "../../../local/core/validation";

const refused = (value: unknown, constraint: Constraint): string => {
  try {
    validate({ Name: value }, { Name: constraint });
    return "";
  } catch (error) {
    return (error as Error).message.replace(
      "1 validation error detected: Value at 'name' failed to satisfy constraint: ",
      "",
    );
  }
};

describe("a request is held to AWS's constraints", () => {
  test.each<[unknown, Constraint, string]>([
    [undefined, { required: true }, "Member must not be null"],
    [undefined, { length: [1, 2] }, ""],
    ["", { length: [1, 2] }, "Member must have length greater than or equal to 1"],
    ["abc", { length: [1, 2] }, "Member must have length less than or equal to 2"],
    [{ a: 1, b: 2 }, { length: [0, 1] }, "Member must have length less than or equal to 1"],
    [0, { range: [1, 5] }, "Member must have value greater than or equal to 1"],
    [6, { range: [1, 5] }, "Member must have value less than or equal to 5"],
    ["C", { enum: ["A", "B"] }, "Member must satisfy enum value set: [A, B]"],
    ["a b", { pattern: "[a-z]+" }, "Member must satisfy regular expression pattern: [a-z]+"],
    ["a\n", { pattern: "a." }, "Member must satisfy regular expression pattern: a."],
    ["é", { pattern: "\\p{L}" }, ""],
  ])("%j under %j", (value, constraint, sentence) => {
    expect(refused(value, constraint)).toBe(sentence);
  });

  test("in all its parts at once, with the path of each", () => {
    const input = { Tags: [{ Key: "" }, { Key: "b" }], Map: { k: "long" }, RoleARN: "" };
    const key: Constraint = { length: [1, 9] };
    const check = () =>
      validate(
        input,
        {
          Tags: { each: { members: { Key: key, Value: { required: true } } } },
          Map: { key: { length: [2, 3] }, value: { length: [0, 3] } },
          RoleARN: key,
        },
        { code: "ValidationError", printValue: true },
      );
    expect(check).toThrow(expect.objectContaining({ code: "ValidationError" }));
    expect(check).toThrow(
      [
        "6 validation errors detected: ",
        "Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1; ",
        "Value null at 'tags.1.member.value' failed to satisfy constraint: Member must not be null; ",
        "Value null at 'tags.2.member.value' failed to satisfy constraint: Member must not be null; ",
        "Value 'k' at 'map.key' failed to satisfy constraint: Member must have length greater than or equal to 2; ",
        "Value 'long' at 'map.k.member' failed to satisfy constraint: Member must have length less than or equal to 3; ",
        "Value '' at 'roleARN' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ].join(""),
    );
  });

  test("with values printed as Java prints them", () => {
    const check = (Value: unknown) => () =>
      validate({ Value }, { Value: { length: [0, 0] } }, { printValue: true });
    expect(check(Buffer.from("ab"))).toThrow("'java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]'");
    expect(check([{ a: 1, b: "c" }])).toThrow("'[{a=1, b=c}]'");
  });
});
