import { readable, variablesOf } from "../../../cli/credentials/hand-out";
import { handOut } from "../../support/hand-out";

describe("what a student gets", () => {
  it("points AWS's tools at the seat, and away from whatever profile a shell had", () => {
    expect(variablesOf(handOut())).toEqual({
      AWS_ENDPOINT_URL: undefined,
      AWS_REGION: "us-east-1",
      AWS_DEFAULT_REGION: "us-east-1",
      AWS_PROFILE: undefined,
      AWS_ACCESS_KEY_ID: "ASIAEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "+se/cret",
      AWS_SESSION_TOKEN: "to'ken",
      LAB_STREAM: "stream-s01",
      LAB_BUCKET: "bucket",
    });
    expect(variablesOf(handOut({ endpoint: "http://127.0.0.1:1" })).AWS_ENDPOINT_URL).toBe(
      "http://127.0.0.1:1",
    );
  });

  it("says its end in UTC", () => {
    expect(readable(new Date("2026-12-18T18:00:59-08:00"))).toBe("2026-12-19 02:00 UTC");
  });
});
