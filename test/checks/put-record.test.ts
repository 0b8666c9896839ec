import { checkStep, type Result } from "../../checks";
import { putRecord } from "../../checks/put-record";
import { bucketOf, type FakeObject, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const ERROR_KEY = "errors/processing-failed/stream-1-2026-11-24-10-00-02-0f5a1c2e";

const look = (objects: Record<string, FakeObject>): Promise<Result> =>
  checkStep(putRecord, fakeLab(bucketOf(objects)), {
    begun: { at: NOW, nonce: "abc", facts: {} },
    answers: {},
  });

const refused = (raw: string): string =>
  JSON.stringify({
    attemptsMade: 1,
    errorCode: "Lambda.ProcessingFailedStatus",
    errorMessage: "line 1 is no access log line",
    rawData: Buffer.from(raw).toString("base64"),
  });

test("a line with the nonce passes, and its object is named", async () => {
  const key = keyAt("10-00-01");
  expect(await look({ [key]: { lines: [numbered("abc", 0)] } })).toMatchObject({
    passed: true,
    points: [{ told: key }],
  });
});

test.each([
  ["somebody else's nonce", numbered("xyz", 0)],
  ["the nonce in the browser's name only", numbered("xyz", 0, { agent: "/nonce/abc/0" })],
  ["the nonce without a number", numbered("abc", 0, { path: "/nonce/abc/" })],
  ["a longer nonce that begins alike", numbered("abcd", 0)],
  ["another method", numbered("abc", 0, { method: "POST" })],
  ["a line that is no JSON", "GET /nonce/abc/0"],
  ["JSON that lacks a column", JSON.stringify({ path: "/nonce/abc/0", method: "GET" })],
])("%s is red", async (_, line) => {
  const { passed, points } = await look({ [keyAt("10-00-01")]: { lines: [line] } });
  expect(passed).toBe(false);
  expect(points[0]?.told).toContain("No line that asks for /nonce/abc/");
});

test("a line that the transform refused is found where it lies, with the reason", async () => {
  const { passed, points } = await look({
    [ERROR_KEY]: { lines: ["no JSON", refused("GET /nonce/abc/0\n")] },
  });
  expect(passed).toBe(false);
  expect(points[0]?.told).toBe(
    `It arrived, but could not be processed (line 1 is no access log line): ${ERROR_KEY}`,
  );
});

test("what lay there long before the step was begun does not count", async () => {
  const old = { lines: [numbered("abc", 0)], seconds: -3600 };
  expect((await look({ [keyAt("09-00-00")]: old })).passed).toBe(false);
});
