import { parseFunctionName } from "../../../../local/services/lambda/names";

describe("names of functions", () => {
  it.each([
    ["f", { name: "f" }],
    ["f:live", { name: "f", qualifier: "live" }],
    ["f:$LATEST", { name: "f", qualifier: "$LATEST" }],
    ["123456789012:function:f", { name: "f" }],
    ["arn:aws:lambda:us-east-1:123456789012:function:f", { name: "f" }],
    ["arn:aws:lambda:us-east-1:123456789012:function:f:7", { name: "f", qualifier: "7" }],
  ])("are taken apart: %s", (text, expected) => {
    expect(parseFunctionName(text)).toEqual(expected);
  });

  it("take the qualifier of the request before the one in the name", () => {
    expect(parseFunctionName("f:1", "2")).toEqual({ name: "f", qualifier: "2" });
  });
});
