import { main } from "../../../cli/main";
import { classFolder } from "../../support/class-folder";
import { startTestCloud } from "../../support/cloud";
import { recordedOutput } from "../../support/output";

async function lab(...args: string[]) {
  const output = recordedOutput();
  const code = await main(["preflight", "--no-validate", ...args], output);
  return { code, text: output.printed.join("\n"), complained: output.complained.join("\n") };
}

test("a class goes on a fresh local cloud, and one that has expired does not", async () => {
  await using cloud = await startTestCloud();
  using folder = classFolder();
  folder.write("roster.csv", "seat,name\ns01,Ada\n");
  const port = ["--port", String(cloud.port), "--target", "local"];
  const good = folder.write(
    "class.yaml",
    "class: autumn\nroster: roster.csv\nexpires: 2999-01-01T00:00:00Z\n",
  );
  const went = await lab("--class", good, ...port);
  expect(went.complained).toBe("");
  expect(went.text).toContain("target: local cloud");
  expect(went.text.split("\n").at(-1)).toMatch(/go with \d warning/);
  expect(went.text).not.toMatch(/could not be (found|looked)/);
  expect(went.code).toBe(0);

  const old = folder.write("old.yaml", "class: autumn\nroster: roster.csv\nexpires: 2001-01-01T00:00:00Z\n");
  const stopped = await lab("--class", old, "--json", ...port);
  expect(stopped.code).toBe(1);
  const { go, seats, checks } = JSON.parse(stopped.text);
  expect({ go, seats }).toEqual({ go: false, seats: 1 });
  const against = checks.filter(({ findings }: { findings: { verdict: string }[] }) =>
    findings.some(({ verdict }) => verdict === "no-go"),
  );
  expect(against.map(({ check }: { check: string }) => check)).toEqual(["expires"]);
  expect(stopped.text).not.toContain("Ada");
});

test("a wrong class file is wrong use, before anybody is asked", async () => {
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\n");
  const wrong = folder.write("class.yaml", "class: autumn\nroster: roster.csv\nnetwork: secret\n");
  const { code, complained } = await lab("--class", wrong);
  expect(code).toBe(2);
  expect(complained).toContain("class.yaml:3:10: `network` is the text");
});
