import { checkDataType, checkPattern, fittingTier } from "../../../../local/services/ssm/values";

const bytes = (count: number) => "x".repeat(count);

test.each([
  [4096, undefined, undefined, "Standard"],
  [4096, "Intelligent-Tiering", undefined, "Standard"],
  [4097, "Intelligent-Tiering", undefined, "Advanced"],
  [1, "Advanced", undefined, "Advanced"],
  [8192, "Standard", "Advanced", "Advanced"],
] as const)("%i bytes, asked for %s after %s, stand in the tier %s", (size, wanted, before, tier) => {
  expect(fittingTier(bytes(size), wanted, before)).toBe(tier);
});

test.each([
  [bytes(4097), undefined, "Standard tier parameters support a maximum parameter value of 4096 characters."],
  ["ü".repeat(2049), "Standard", "Standard tier parameters support"],
  [bytes(8193), "Advanced", "Advanced tier parameters support a maximum parameter value of 8192 characters."],
] as const)("a value too large for its tier is refused", (value, wanted, message) => {
  expect(() => fittingTier(value, wanted)).toThrow(
    expect.objectContaining({ code: "ValidationException", message: expect.stringContaining(message) }),
  );
});

test("holds a value to its pattern", () => {
  expect(() => checkPattern("^\\d+$", "12")).not.toThrow();
  expect(() => checkPattern("^\\d+$", "x")).toThrow(
    expect.objectContaining({ code: "ParameterPatternMismatchException" }),
  );
  expect(() => checkPattern("(", "x")).toThrow(
    expect.objectContaining({ code: "InvalidAllowedPatternException" }),
  );
});

test.each([
  ["text", "anything", undefined],
  ["aws:ec2:image", "ami-01234567", undefined],
  ["aws:ec2:image", "ami-0123456789abcdef0", undefined],
  ["aws:ec2:image", "ami-1", "The following AMI ID is not in a valid format: ami-1."],
  ["Text", "x", "The following data type is not supported: Text (Data type names are all lowercase.)"],
])("data type %s takes %s or says why not", (type, value, message) => {
  const attempt = () => checkDataType(type, value);
  if (message === undefined) expect(attempt).not.toThrow();
  else expect(attempt).toThrow(expect.objectContaining({ code: "ValidationException", message }));
});
