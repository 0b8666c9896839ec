import { main } from "../../../cli/main";
import { classFolder } from "../../support/class-folder";
import { recordedOutput } from "../../support/output";

async function deploy(settings: string, ...argv: string[]) {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const file = folder.write("class.yaml", `class: a\nroster: roster.csv\n${settings}`);
  const output = recordedOutput();
  const code = await main(["deploy", "--class", file, "--port", "1", ...argv], output);
  return { code, said: [...output.printed, ...output.complained].join("\n") };
}

test("refuses wrong use before it asks anybody", async () => {
  expect(await deploy("", "s09")).toEqual({
    code: 2,
    said: "The class a has no seat s09. Add a row to the roster, or name one of s01.",
  });
  expect((await deploy("rate: fast\n")).code).toBe(2);
  expect((await deploy("", "--concurrency", "0")).code).toBe(2);
  expect((await deploy("", "--target", "moon")).code).toBe(2);
});

test("says no to a class that has expired, and where no cloud answers", async () => {
  const expired = await deploy("expires: 2020-01-01T00:00:00Z\n");
  expect(expired.code).toBe(1);
  expect(expired.said).toContain("expired at 2020-01-01T00:00:00Z");
  expect(await deploy("")).toEqual({
    code: 1,
    said: "No local cloud answers at http://127.0.0.1:1. Start one with npm run lab -- local, or name its --port.",
  });
});
