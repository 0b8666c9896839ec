import { checkStep } from "../../checks";
import { agentLines, agentRecord } from "../../checks/agent-lines";
import { fakeLab, NOW } from "../support/fake-lab";

const TIME = "[24/Nov/2026:10:00:00 +0000]";
const PLAIN = `203.0.113.7 - - ${TIME} "GET /a HTTP/1.1" 200 512 "-" "curl/8.11.0"`;
const LINES = [
  PLAIN,
  `2001:db8::7 - - ${TIME} "GET / HTTP/2.0" 200 1 "-" "curl/8.11.0"`,
  `198.51.100.7 web1.4 ada ${TIME} "HEAD / HTTP/1.1" 304 - "https://www.example.com/" "curl/8.11.0"`,
  `203.0.113.8 - - ${TIME} "GET /?q=\\"1 HTTP/1.1" 400 226 "-" "curl/8.11.0"`,
];
const RECORD = {
  host: "203.0.113.7",
  ident: null,
  authuser: null,
  datetime: "24/Nov/2026:10:00:00 +0000",
  request: "GET /a HTTP/1.1",
  response: "200",
  bytes: "512",
  referer: null,
  agent: "curl/8.11.0",
};

async function look(answers: object = {}) {
  const given = { record: JSON.stringify(RECORD), dropped: "1 3", where: "log", ...answers };
  const kept = Object.entries(given).map(([key, value]) => [key, { value, at: NOW }]);
  const facts = { lines: LINES.join("\n"), which: 0 };
  const attempt = { begun: { at: NOW, nonce: "n", facts }, answers: Object.fromEntries(kept) };
  const { passed, points } = await checkStep(agentLines, fakeLab({}), attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ told }) => told) };
}

test("it is done when the record is as the agent writes it, and the dropped lines are known", async () => {
  expect(await look()).toEqual({ passed: true, red: [] });
  expect((await look({ dropped: "3,1" })).passed).toBe(true);
});

test("every value is a string or null, and there are nine of them, no more", async () => {
  expect((await look({ record: JSON.stringify({ ...RECORD, bytes: 512 }) })).red).toEqual(["Not so: bytes."]);
  expect((await look({ record: JSON.stringify({ ...RECORD, ident: "-" }) })).red).toEqual(["Not so: ident."]);
  expect((await look({ record: JSON.stringify({ ...RECORD, status: "200" }) })).red).toEqual([
    "Not so: status.",
  ]);
});

test.each(["", "GET", "[1]", "null", "{host:1}"])("%j is no record", async (record) => {
  expect((await look({ record })).red).toEqual([
    record === "" ? "No answer yet." : "That is no JSON object.",
  ]);
});

test.each(["1", "1 2 3", "1 3 3", "none"])("%j are not the dropped lines", async (dropped) => {
  expect((await look({ dropped })).red).toEqual([`You say ${dropped}; that is not so.`]);
});

test("nobody but the agent knows of a dropped line", async () => {
  expect((await look({ where: "errors" })).passed).toBe(false);
});

test.each(LINES.map((line) => [line]))("the agent's pattern and %s", (line) => {
  expect(agentRecord(line) === undefined).toBe(/2001|\\"/.test(line));
});

test("every time it is begun, two of four lines are dropped, and one of the others is asked for", async () => {
  for (let time = 0; time < 20; time++) {
    const { lines, which } = (await agentLines.begin?.(fakeLab({}))) ?? {};
    const records = String(lines).split("\n").map(agentRecord);
    expect(records.filter((record) => record === undefined)).toHaveLength(2);
    expect(records[Number(which)]).toBeDefined();
  }
});
