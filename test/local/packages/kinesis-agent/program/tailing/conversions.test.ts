import { CONVERSIONS } from "../../../../../support/agent-conversions";
import { tailing } from "../../../../../support/agent-tailing";

describe("the stand-in for the Kinesis Agent", () => {
  it.each(CONVERSIONS)("$name", async ({ flow, written, sent }) => {
    await using test = tailing({ initialPosition: "START_OF_FILE", ...flow });
    test.write("a.log", written);
    test.start();
    test.poll();
    expect(test.sent).toEqual(sent);
  });
});
