import { mapping } from "../../../checks/mapping";
import { main } from "../../../cli/main";
import { keepAnswers } from "../../../cli/steps/answer";
import { check } from "../../../cli/steps/check";
import { linesWith } from "../../../examples/solutions/bucket";
import { type ChecksLab, checksLab } from "../../support/checks-lab";
import { testBroker } from "../../support/kafka";
import { testWith } from "../../support/needs";
import { recordedOutput } from "../../support/output";

let lab: ChecksLab;

beforeAll(async () => {
  lab = await checksLab(["s01"], "rate: 1\nbuffer: { seconds: 1, mebibytes: 1 }");
}, 300_000);

afterAll(() => lab[Symbol.asyncDispose]());

async function run(bootstrap: string): Promise<string[]> {
  const output = recordedOutput();
  const code = await main(["mapping", "s01", "--port", String(lab.cloud.port), "--kafka", bootstrap], output);
  expect({ code, complained: output.complained }).toEqual({ code: 0, complained: [] });
  return output.printed;
}

const rowOf = (printed: readonly string[], head: string): string =>
  printed.find((line) => line.startsWith(head)) ?? "";

test("without a broker two systems stand side by side, the third is named as left out, and the step can be done", async () => {
  using open = await lab.open("s01");
  const printed = await run("127.0.0.1:1");
  expect(printed[0]).toContain("Apache Kafka: left out, because no broker answers at 127.0.0.1:1");
  expect(rowOf(printed, "what is ordered")).toMatch(/^what is ordered +shard +none$/);
  expect(rowOf(printed, "read from the start")).toMatch(/12 lines: [\d ]+refused: \w+/);
  expect(rowOf(printed, "read once more")).toMatch(/ the same +refused: \w+/);
  expect(rowOf(printed, "order of each server")).toMatch(/ kept +not promised$/);
  const { nonce = "" } = open.notebook.step("M").begun ?? {};
  const look = { ...open.lab, signal: new AbortController().signal };
  await lab.until(async () => {
    const lines = await linesWith(look, "logs/", `/nonce/${nonce}/`);
    return lines.length >= 12 ? true : undefined;
  });
  const shard = /shardId-\d+/.exec(rowOf(printed, "line 1 of south"))?.[0] ?? "";
  const answers = { south: shard, partition: "shard", offset: "sequence", group: "built", again: "firehose" };
  keepAnswers(open.notebook, mapping, answers, Date.now());
  expect(await check(open, mapping)).toMatchObject({ passed: true });
}, 300_000);

testWith(
  "java",
  "with a broker the same lines go through Kafka as well: an offset a line, order of each server kept",
  async () => {
    await using broker = await testBroker();
    const printed = await run(broker.bootstrap);
    expect(printed[0]).toContain("Apache Kafka");
    expect(rowOf(printed, "what is ordered")).toMatch(/^what is ordered +partition +shard +none$/);
    const [north, south] = [0, 1].map((number) => rowOf(printed, `line ${number} of`));
    expect([north, south].map((row) => /of \w+ +(\d) · 0 /.exec(row ?? "")?.[1]).sort()).toEqual(["0", "1"]);
    expect(rowOf(printed, "order of each server")).toMatch(/ kept +kept +not promised$/);
  },
  300_000,
);
