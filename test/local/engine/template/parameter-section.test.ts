import { readParameters } from "../../../../local/engine/template/parameter-section";

test("a parameter is read with its constraints, numbers in text form too", () => {
  const section = {
    P: {
      Type: "String",
      Default: 5,
      NoEcho: "true",
      MinLength: "2",
      AllowedValues: [1, "b"],
      AllowedPattern: "[a-z]+",
    },
    L: { Type: "CommaDelimitedList", Default: ["a", "b"] },
  };
  expect([...readParameters(section)]).toMatchObject([
    [
      "P",
      {
        type: "String",
        default: "5",
        noEcho: true,
        minLength: 2,
        allowedValues: ["1", "b"],
        allowedPattern: "[a-z]+",
      },
    ],
    ["L", { default: "a,b", noEcho: false }],
  ]);
});

test.each([
  [{ P: "x" }, "Template format error: Any Parameters member must be an object."],
  [{ P: {} }, "Every Parameters object must contain a Type member."],
  [{ "P-1": { Type: "String" } }, "Template format error: Parameter name P-1 is non alphanumeric."],
  [{ P: { Type: "String", MinLength: "two" } }, "MinLength of parameter P must be a number."],
  [{ P: { Type: "String", AllowedValues: [] } }, "AllowedValues of parameter P must be a list of values."],
  [
    { P: { Type: "String", AllowedPattern: "(?i" } },
    "AllowedPattern (?i of parameter P, which is no JavaScript expression, is not modelled",
  ],
])("%j is refused", (section, message) => {
  expect(() => readParameters(section)).toThrow(message);
});
