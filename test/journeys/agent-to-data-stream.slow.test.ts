import { stepsOf } from "../../checks";
import { readFromStart } from "../../checks/data-streams";
import { check } from "../../cli/steps/check";
import { solve } from "../../cli/steps/solve";
import { linesWith } from "../../examples/solutions/bucket";
import { type ChecksLab, checksLab } from "../support/checks-lab";

const DEPLOY_MS = 300_000;
const STEPS_MS = 300_000;

/** How far the host's lines have to have come. */
const WANTED = 100;

let lab: ChecksLab;
beforeAll(async () => {
  lab = await checksLab(["s01"], "producer: agent\nsource: kinesis\nbuffer: { seconds: 1, mebibytes: 1 }");
}, DEPLOY_MS);
afterAll(() => lab[Symbol.asyncDispose]());

const signal = new AbortController().signal;

test(
  "an agent in front of a data stream: a record a line, in both shards, and each line once in the bucket and among the counts",
  async () => {
    using seat = await lab.open("s01");
    const open = { ...seat.lab, signal };
    const arrived = await lab.until(async () => {
      const lines = await linesWith(open, "logs/", '"ident":"web1.');
      return lines.length >= WANTED ? lines : undefined;
    });
    const numbers = arrived.map(({ line }) => Number(/"web1\.(\d+)"/.exec(line)?.[1]));
    expect(new Set(numbers).size).toBe(numbers.length);
    const records = await readFromStart(open, open.seat.parts.dataStream ?? "");
    expect(records.filter(({ data }) => data.split("\n").length !== 2)).toEqual([]);
    expect(new Set(records.map(({ shard }) => shard)).size).toBe(2);
    expect(new Set(records.map(({ partitionKey }) => partitionKey)).size).toBe(records.length);
  },
  STEPS_MS,
);

test(
  "its seat has the steps of both that go together, and each of the agent's turns green",
  async () => {
    using seat = await lab.open("s01");
    const own = stepsOf(seat.lab.seat);
    expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(["two-consumers", "agent-lines"]));
    expect(own.map(({ name }) => name)).not.toContain("agent-records");
    for (const step of own.filter(({ name }) => /^(agent-|two-consumers|replay|generator-host)/.test(name))) {
      expect(await check(seat, step)).toMatchObject({ passed: false });
      expect(await solve(seat, step, lab.until)).toMatchObject({ step: step.id, passed: true });
    }
  },
  STEPS_MS,
);
