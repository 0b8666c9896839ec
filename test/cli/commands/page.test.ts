import { main } from "../../../cli/main";
import { startTestCloud } from "../../support/cloud";
import { recordedOutput } from "../../support/output";

test("says what is not deployed, and which port is none", async () => {
  await using cloud = await startTestCloud();
  const output = recordedOutput();
  const target = ["--target", "local", "--port", String(cloud.port), "--region", "us-east-1"];
  expect(await main(["page", "s01", ...target], output)).toBe(1);
  expect(output.complained.join("\n")).toContain("No seat s01 is deployed");
  expect(await main(["page", "--target", "mars"], output)).toBe(2);
});
