import { findJava } from "../../local/packages/java";
import type { RealHome } from "./agent-process";

/**
 * Tests of the real Kinesis Agent, where KINESIS_AGENT_HOME names a folder with its jar and `lib/`. Elsewhere they are counted as one
 * that is skipped, under a name that says what is missing: its licence does not let this repository bring it along.
 */
export function describeRealAgent(tests: (real: () => Promise<RealHome>) => void): void {
  const home = process.env.KINESIS_AGENT_HOME;
  if (home === undefined)
    test.skip("the real Kinesis Agent does the same (needs it: KINESIS_AGENT_HOME names a folder with its jar and lib/)", () =>
      undefined);
  else
    describe("the real Kinesis Agent", () =>
      tests(async () => ({ home, java: await findJava(process.env) })));
}
