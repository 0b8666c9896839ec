import { main } from "../../../cli/main";
import { recordedOutput } from "../../support/output";

test("lab steps lists the steps with their times, and adds them up", async () => {
  const output = recordedOutput();
  expect(await main(["steps"], output)).toBe(0);
  expect(output.printed[0]).toMatch(/^1 +My own seat +6 min {2}core/);
  const minutes = (kind: string) =>
    output.printed
      .filter((line) => !line.includes(" with ") && new RegExp(` min {2}(${kind})`).test(line))
      .reduce((sum, line) => sum + Number(/(\d+) min/.exec(line)?.[1]), 0);
  expect(output.printed).toContain(`core: ${minutes("core")} minutes, all: ${minutes("core|extra")} minutes`);
});
