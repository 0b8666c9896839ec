import { type ParameterValue, resolveParameters } from "../../../../local/engine/template/parameter-values";
import { parseTemplate } from "../../../../local/engine/template/parse-template";

const resolve = (
  parameters: Record<string, object>,
  given: Record<string, string | undefined> = {},
  previous: ParameterValue[] = [],
  ssm: Record<string, string> = {},
) => {
  const { parameters: declared } = parseTemplate(
    JSON.stringify({ Parameters: parameters, Resources: { A: { Type: "T" } } }),
  );
  const input = Object.entries(given).map(([ParameterKey, ParameterValue]) =>
    ParameterValue === undefined
      ? { ParameterKey, UsePreviousValue: true }
      : { ParameterKey, ParameterValue },
  );
  return resolveParameters(
    declared,
    input,
    previous,
    async (names) =>
      new Map(names.flatMap((name) => (ssm[name] === undefined ? [] : [[name, ssm[name]] as const]))),
  );
};

describe("the values of parameters", () => {
  it("are those that are given, or else the defaults", async () => {
    const values = await resolve(
      { A: { Type: "String", Default: "a" }, B: { Type: "Number", Default: 1 } },
      { A: "x" },
    );
    expect(values).toEqual([
      { key: "A", value: "x", noEcho: false },
      { key: "B", value: "1", noEcho: false },
    ]);
  });

  it("can be those from before", async () => {
    const before = [{ key: "A", value: "old", noEcho: false }];
    expect(await resolve({ A: { Type: "String" } }, { A: undefined }, before)).toEqual(before);
    await expect(resolve({ B: { Type: "String" } }, { B: undefined }, before)).rejects.toThrow(
      "Invalid input for parameter key B. Cannot specify usePreviousValue as true for a parameter key not in the previous template",
    );
  });

  it.each([
    [{ A: { Type: "String" }, B: { Type: "String" } }, {}, "Parameters: [A, B] must have values"],
    [
      { A: { Type: "String" } },
      { A: "1", X: "1", Y: "2" },
      "Parameters: [X, Y] do not exist in the template",
    ],
    [{ A: { Type: "Number" } }, { A: "three" }, "Parameter 'A' must be a number."],
    [{ A: { Type: "List<Number>" } }, { A: "1, two" }, "Parameter 'A' must be a number."],
    [
      { A: { Type: "String", AllowedValues: ["x", "y"] } },
      { A: "z" },
      "Parameter 'A' must be one of AllowedValues",
    ],
    [
      { A: { Type: "String", AllowedPattern: "[a-z]+" } },
      { A: "aB" },
      "Parameter 'A' must match pattern [a-z]+",
    ],
    [
      { A: { Type: "String", MinLength: 3 } },
      { A: "ab" },
      "Parameter 'A' must contain at least 3 characters",
    ],
    [
      { A: { Type: "String", MaxLength: "3" } },
      { A: "abcd" },
      "Parameter 'A' must contain at most 3 characters",
    ],
    [{ A: { Type: "Number", MinValue: 3 } }, { A: "2" }, "Parameter 'A' must be a number not less than 3"],
    [{ A: { Type: "Number", MaxValue: 3 } }, { A: "4" }, "Parameter 'A' must be a number not greater than 3"],
    [
      { A: { Type: "String", AllowedPattern: "[a-z]+", ConstraintDescription: "small letters only" } },
      { A: "A" },
      "Parameter A failed to satisfy constraint: small letters only",
    ],
  ])("%j with %j: %s", async (parameters, given, message) => {
    await expect(resolve(parameters, given)).rejects.toThrow(message);
  });

  it("of SSM types are read from Systems Manager, each once", async () => {
    const type = "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>";
    const values = await resolve({ Image: { Type: type, Default: "/ami" } }, {}, [], { "/ami": "ami-1" });
    expect(values).toEqual([{ key: "Image", value: "/ami", resolved: "ami-1", noEcho: false }]);
    await expect(resolve({ Image: { Type: type, Default: "/none" } })).rejects.toThrow(
      "Unable to fetch parameters [/none] from parameter store for this account.",
    );
  });
});
