import type { HandOut } from "../../cli/credentials/hand-out";
import { DEFAULT_PIPELINE } from "../../contract/pipeline";

/** A hand-out of a seat on AWS, as far as nothing else is said. */
export function handOut(overrides: Partial<HandOut> = {}, seat = "s01"): HandOut {
  return {
    found: {
      className: "c",
      seat,
      stack: `Lab-c-${seat}`,
      account: "000000000000",
      outputs: {
        stream: `stream-${seat}`,
        bucket: "bucket",
        generators: "i-1",
        transform: "t",
        logGroup: "g",
      },
      pipeline: DEFAULT_PIPELINE,
      parts: {},
    },
    region: "us-east-1",
    student: {
      accessKeyId: "ASIAEXAMPLE",
      secretAccessKey: "+se/cret",
      sessionToken: "to'ken",
      expires: new Date("2026-12-18T18:00:00Z"),
    },
    signIn: {
      url: "https://signin.aws.amazon.com/federation?Action=login&x=<y>",
      until: new Date("2026-12-18T06:15:00Z"),
    },
    ...overrides,
  };
}
