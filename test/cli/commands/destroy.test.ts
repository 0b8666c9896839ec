import { main } from "../../../cli/main";
import { recordedOutput } from "../../support/output";

async function destroy(...argv: string[]) {
  const output = recordedOutput();
  const code = await main(["destroy", "--port", "1", ...argv], output);
  return { code, said: [...output.printed, ...output.complained].join("\n") };
}

test("needs no class file, only the class's name, and never says that a class is gone which it could not look for", async () => {
  const { code, said } = await destroy("--class", "dsci6007");
  expect(code).toBe(1);
  expect(said).toContain("No local cloud answers at http://127.0.0.1:1.");
  expect(said).not.toContain("nothing is left");
});

test("refuses a class file that is not there", async () => {
  expect(await destroy("--class", "no/such/class.yaml")).toMatchObject({ code: 2 });
});
