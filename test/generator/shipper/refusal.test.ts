import { adviceFor, refusalOf } from "../../../generator/shipper/refusal";

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

describe("a refusal", () => {
  test.each([
    ["the service's code", named("ResourceNotFoundException", "gone"), "ResourceNotFoundException", "gone"],
    ["the system's code", Object.assign(new Error("no"), { code: "ECONNRESET" }), "ECONNRESET", "no"],
    [
      "the system's code, whatever the SDK calls it",
      Object.assign(named("TimeoutError", "read"), { code: "EPIPE" }),
      "EPIPE",
      "read",
    ],
    ["the kind of error", new TypeError("oops"), "TypeError", "oops"],
    [
      "several addresses that failed",
      Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }),
      "ECONNREFUSED",
      "ECONNREFUSED",
    ],
    ["an error without a code", new Error("odd"), "Error", "odd"],
    ["what is no error", "odd", "Error", "odd"],
  ])("is named by %s", (_, error, reason, message) => {
    expect(refusalOf(error)).toEqual({ reason, message });
  });

  test("comes with advice where there is something to do, and the promise that lines are kept elsewhere", () => {
    const own = new Map([["AccessDeniedException", "Grant it."]]);
    expect(adviceFor("AccessDeniedException", own)).toBe("Grant it.");
    expect(adviceFor("ECONNREFUSED", own)).toContain("AWS_ENDPOINT_URL");
    expect(adviceFor("ServiceUnavailableException", own)).toBe("It is kept and sent again.");
    expect(adviceFor("constructor", own)).toBe("It is kept and sent again.");
  });
});
