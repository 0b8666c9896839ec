import { main } from "../../../cli/main";
import { recordedOutput } from "../../support/output";

test("lab submit wants a producer", async () => {
  const output = recordedOutput();
  expect(await main(["submit", "s01"], output)).toBe(2);
  expect(output.complained[0]).toContain("required option '--producer <file...>' not specified");
});
