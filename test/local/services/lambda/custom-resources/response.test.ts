import { parseResponse } from "../../../../../local/services/lambda/custom-resources/response";

const body = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

describe("the answer of a custom resource", () => {
  it("is read with what it leaves out", () => {
    expect(parseResponse(body({ Status: "SUCCESS" }))).toEqual({ status: "SUCCESS", reason: "", data: {} });
    expect(
      parseResponse(body({ Status: "FAILED", Reason: "no", PhysicalResourceId: "p", Data: { a: [1] } })),
    ).toEqual({ status: "FAILED", reason: "no", physicalId: "p", data: { a: [1] } });
  });

  it.each([
    ["is too long", body({ Status: "SUCCESS", Reason: "x".repeat(4096) }), "Response object is too long."],
    ["is no JSON", Buffer.from("<html>"), /it is not JSON/],
    ["has no status", body({}), /Status must be SUCCESS or FAILED/],
    ["has wrong data", body({ Status: "SUCCESS", Data: "text" }), /Data must be an object/],
  ])("is refused when it %s", (_, text, message) => {
    expect(() => parseResponse(text)).toThrow(message);
  });
});
