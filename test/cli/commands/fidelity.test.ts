import { main } from "../../../cli/main";
import { recordedOutput } from "../../support/output";

test("prints what the local cloud models, with the action that nobody expects to be missing", async () => {
  const output = recordedOutput();
  expect(await main(["fidelity"], output)).toBe(0);
  expect(output.printed.join("\n")).toContain("PutRecordBatch");
});
