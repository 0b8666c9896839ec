import { beginStep, checkStep, NotReady, type Result } from "../../checks";
import { jsonLines } from "../../checks/json-lines";
import { bucketOf, type FakeObject, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const FIRST = keyAt("10-00-01");
const SOUND: Record<string, FakeObject> = {
  [FIRST]: { lines: [numbered("x", 0), numbered("x", 1, { bytes: null })] },
};

async function look(objects: Record<string, FakeObject>, lines = "2", bytes = "512"): Promise<Result> {
  return checkStep(jsonLines, fakeLab(bucketOf(objects)), {
    begun: { at: NOW, nonce: "n", facts: { object: FIRST } },
    answers: { lines: { value: lines, at: NOW }, bytes: { value: bytes, at: NOW } },
  });
}

test("the step names the newest object, and cannot be begun before there is one", async () => {
  expect((await beginStep(jsonLines, fakeLab(bucketOf(SOUND)))).facts).toEqual({ object: FIRST });
  await expect(beginStep(jsonLines, fakeLab(bucketOf({})))).rejects.toThrow(NotReady);
});

test("lines and their bytes are counted, and absent bytes count as nothing", async () => {
  expect((await look(SOUND)).passed).toBe(true);
  expect((await look(SOUND, "3")).passed).toBe(false);
  expect((await look(SOUND, "2", "513")).passed).toBe(false);
});

test("records without a line feed between them are red, and said to stick together", async () => {
  const glued = {
    ...SOUND,
    [keyAt("10-00-05")]: { lines: [`${numbered("x", 2)}${numbered("x", 3)}`], seconds: 5 },
  };
  const { passed, points } = await look(glued);
  expect(passed).toBe(false);
  expect(points.at(-1)?.told).toMatch(/^Records stick together/);
});

test("lines that the transform has not seen are red", async () => {
  const raw = {
    ...SOUND,
    [keyAt("10-00-05")]: { lines: ['203.0.113.7 - - [24/Nov/2026…] "GET / HTTP/1.1"'], seconds: 5 },
  };
  expect((await look(raw)).points.at(-1)?.told).toMatch(/^A line is no JSON/);
});

test("an object that is gone is told, not guessed", async () => {
  expect((await look({})).points[0]?.told).toBe(`${FIRST} is gone.`);
});
