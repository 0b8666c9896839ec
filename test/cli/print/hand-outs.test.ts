import { describeHandOut, remarkOnLength } from "../../../cli/print/hand-outs";
import { handOut } from "../../support/hand-out";

describe("hand-outs on a terminal", () => {
  it("are lines to paste, and remarks for the shell", () => {
    const lines = describeHandOut(handOut());
    expect(lines[0]).toBe("# seat s01 of c: for what is this seat's, until 2026-12-18 18:00 UTC");
    expect(lines[1]).toMatch(/^# in a browser, until 2026-12-18 06:15 UTC: https:/);
    expect(lines).toContain("export LAB_STREAM='stream-s01'");
    expect(lines).toContain("unset AWS_ENDPOINT_URL");
    expect(lines).toContain("$env:LAB_STREAM = 'stream-s01'");
  });

  it("say that a role of a role lasts an hour", () => {
    const end = handOut().student.expires.getTime();
    expect(remarkOnLength([handOut()], end - 3600_000)).toEqual([expect.stringMatching(/last an hour/)]);
    expect(remarkOnLength([handOut()], end - 12 * 3600_000)).toEqual([]);
    expect(remarkOnLength([], end)).toEqual([]);
  });
});
