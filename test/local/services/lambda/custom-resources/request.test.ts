import { textual } from "../../../../../local/services/lambda/custom-resources/request";

test("hands every scalar on as text, as CloudFormation does", () => {
  expect(textual({ a: 1, b: true, c: ["x", 2, { d: false }], e: { f: 0.5 }, g: null })).toEqual({
    a: "1",
    b: "true",
    c: ["x", "2", { d: "false" }],
    e: { f: "0.5" },
    g: null,
  });
});
