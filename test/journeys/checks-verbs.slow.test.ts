import { stepsOf } from "../../checks";
import { describeStream } from "../../checks/delivery-stream";
import { main } from "../../cli/main";
import { check } from "../../cli/steps/check";
import { solve } from "../../cli/steps/solve";
import { updateDestination } from "../../examples/solutions/update";
import { WRONG_ATTEMPTS } from "../fixtures/wrong-attempts";
import { type ChecksLab, checksLab, tryWrongly } from "../support/checks-lab";
import { recordedOutput } from "../support/output";

/** Those of the core that need no waiting for heartbeats and back-off; checks.slow.test.ts goes through all of them. */
const QUICK = ["own-seat", "describe-stream", "put-record", "json-lines", "errors-and-recovery"];

let lab: ChecksLab;

beforeAll(async () => {
  lab = await checksLab(["s01"], "rate: 5\nbuffer: { seconds: 1, mebibytes: 1 }");
}, 120_000);

afterAll(() => lab[Symbol.asyncDispose]());

test("steps of the core are red before they are done, also when done wrongly, and green once they are done", async () => {
  using open = await lab.open("s01");
  const all = stepsOf(open.lab.seat);
  const steps = all.filter(({ name }) => QUICK.includes(name));
  for (const step of all) expect(await check(open, step)).toMatchObject({ passed: false, score: { met: 0 } });
  for (const step of steps) {
    const wrong = WRONG_ATTEMPTS.find((attempt) => attempt.step === step.name);
    if (!wrong) throw new Error(`${step.name} has no wrong attempt`);
    expect(await tryWrongly(open, wrong, lab.until)).toMatchObject({ passed: false });
    expect(await solve(open, step, lab.until)).toMatchObject({ passed: true });
  }
  const passed = all.filter(({ id }) => open.notebook.step(id).passed !== undefined);
  expect(passed).toEqual(steps);
}, 120_000);

test("a student begins, answers and looks by the command, which tells what is missing and ends with 1 until it is done", async () => {
  using open = await lab.open("s01");
  const run = async (...args: string[]): Promise<{ code: number; said: string }> => {
    const output = recordedOutput();
    const code = await main([...args, "--port", String(lab.cloud.port)], output);
    return { code, said: [...output.printed, ...output.complained].join("\n") };
  };
  expect(await run("check", "s01", "8")).toMatchObject({
    code: 1,
    said: expect.stringContaining("lab begin s01 8"),
  });
  const begun = await run("begin", "s01", "8");
  expect(begun.code).toBe(0);
  expect(begun.said).toContain(open.notebook.step("8").begun?.nonce);
  expect(begun.said).toContain(open.lab.seat.stream);
  expect(await run("answer", "s01", "8", "version=two")).toMatchObject({ code: 2 });
  expect(await run("answer", "s01", "8", "version=2")).toMatchObject({ code: 0 });
  expect(await run("check", "s01", "8")).toMatchObject({
    code: 1,
    said: expect.stringContaining("change them with update-destination"),
  });
  expect(await run("show", "last", "s01")).toMatchObject({
    code: 0,
    said: expect.stringContaining('"path":'),
  });
  expect(await run("skip", "s01", "8")).toMatchObject({ code: 0 });
  expect(await run("check", "s01", "1")).toMatchObject({ code: 0 });
  expect(await run("check", "s99")).toMatchObject({
    code: 1,
    said: expect.stringContaining("Lab-checks-s01"),
  });
  const json = await run("check", "--json");
  expect(JSON.parse(json.said)).toMatchObject([
    { class: "checks", seat: "s01", steps: { "1": { begun: {} } } },
  ]);
  expect(await run("check", "s01", "13")).toMatchObject({ code: 2 });
}, 60_000);

test("reset forgets a step, and sets a stream that was changed as the class has it", async () => {
  using open = await lab.open("s01");
  const before = await describeStream({ ...open.lab, signal: new AbortController().signal });
  await updateDestination(
    { ...open.lab, signal: new AbortController().signal },
    { Prefix: "logs/other/", ProcessingConfiguration: { Enabled: false } },
  );
  expect(await main(["reset", "s01", "9", "--port", String(lab.cloud.port)], recordedOutput())).toBe(0);
  const after = await describeStream({ ...open.lab, signal: new AbortController().signal });
  expect(after.destination).toEqual(before.destination);
  expect(open.notebook.step("9")).toEqual({ answers: {} });
}, 60_000);
