import { main } from "../../cli/main";
import { type ClassFolder, classFolder } from "../support/class-folder";
import { startTestCloud, type TestCloud } from "../support/cloud";
import { recordedOutput } from "../support/output";
import { cdkCli } from "../support/program";

let cloud: TestCloud;
let folder: ClassFolder;
let file: string;

async function lab(...args: string[]) {
  const output = recordedOutput();
  const where = ["--class", file, "--target", "local", "--port", String(cloud.port)];
  const code = await main([...args, ...where], output);
  return { code, text: output.printed.join("\n"), complained: output.complained.join("\n") };
}

beforeAll(async () => {
  cloud = await startTestCloud();
  folder = classFolder();
  process.env.LAB_NOTEBOOK = folder.path;
  folder.write("roster.csv", "seat,name\ns01,Ada\ns02,Bob\n");
  file = folder.write(
    "class.yaml",
    "class: looks\nroster: roster.csv\nnetwork: private\nrate: 5\nbuffer: { seconds: 1, mebibytes: 1 }\n",
  );
});

afterAll(async () => {
  await cloud.stop();
  folder[Symbol.dispose]();
});

test("an instructor looks before a class with private subnets, while it runs, and what it has cost", async () => {
  const before = await lab("preflight");
  expect(before.complained).toBe("");
  expect(before.text).toMatch(/templates +\d templates of 3 stacks are valid/);
  expect(before.code).toBe(0);

  const nothing = await lab("status");
  expect(nothing.code).toBe(1);
  expect(nothing.text).toMatch(/s01 +not deployed/);

  await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "-c", `class=${file}`);
  // Heartbeats come every ten seconds of each seat: of three that are written, both seats have one.
  for (let beats = 0; beats < 3; beats++)
    await cloud.events.next(
      "request",
      ({ operation, status }) => operation === "PutLogEvents" && status === 200,
    );
  const during = JSON.parse((await lab("status", "--json")).text);
  expect(during.seats).toMatchObject(
    ["s01", "s02"].map((seat) => ({
      seat,
      status: "CREATE_COMPLETE",
      instances: { running: 1, all: 1 },
      failed: 0,
      progress: { passed: 0 },
      problems: [],
    })),
  );
  const sent = during.seats.map(({ lines }: { lines?: { sent: number } }) => lines?.sent ?? 0);
  expect(Math.max(...sent)).toBeGreaterThan(0);

  const spent = JSON.parse((await lab("cost", "--json")).text);
  expect(spent.seats.map(({ seat }: { seat: string }) => seat)).toEqual(["s01", "s02"]);
  expect(spent.shared.hourly).toBeCloseTo(0.05, 9);
  expect(spent.soFar).toBeGreaterThan(0);

  const after = await lab("preflight", "--no-validate");
  expect(after.text).toContain("Every seat of the class is deployed");
  expect([before, after].some(({ text }) => /Ada|Bob/.test(text))).toBe(false);
}, 180_000);
