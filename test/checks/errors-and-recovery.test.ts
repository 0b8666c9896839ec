import { checkStep, type Result } from "../../checks";
import { errorsAndRecovery } from "../../checks/errors-and-recovery";
import { bucketOf, type FakeObject, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const CODE = "Lambda.ProcessingFailedStatus";
const ERRORS = "errors/processing-failed/2026/11/24/stream-1-2026-11-24-10-00-01-x";

const failed = (text: string): string =>
  JSON.stringify({ rawData: Buffer.from(`${text}\n`).toString("base64"), errorCode: CODE, attemptsMade: 1 });

const broken = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => failed(`broken abc ${number}`));

const mended = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => numbered("abc", number));

function look(errors: readonly string[], lines: readonly string[], code = CODE): Promise<Result> {
  const objects: Record<string, FakeObject> = { [ERRORS]: { lines: errors }, [keyAt("10-00-09")]: { lines } };
  return checkStep(errorsAndRecovery, fakeLab(bucketOf(objects)), {
    begun: { at: NOW, nonce: "abc", facts: { count: 3 } },
    answers: { code: { value: code, at: NOW } },
  });
}

test("as many errors as were to be, all mended, pass; errors of others do not count", async () => {
  expect((await look([...broken(3), failed("broken other 7")], mended(3))).passed).toBe(true);
});

test("a record that failed twice, as at least once allows, still counts once", async () => {
  expect((await look([...broken(3), failed("broken abc 1")], mended(3))).passed).toBe(true);
});

test.each([
  ["too few errors", broken(2), mended(3)],
  ["too many errors", broken(4), mended(3)],
  ["all of them again, as when broken records are replayed", [...broken(3), ...broken(3)], mended(3)],
  ["an error without a number", [...broken(3), failed("broken abc")], mended(3)],
  ["one that is not mended", broken(3), mended(2)],
])("%s is red", async (_, errors, lines) => {
  expect(await look(errors, lines)).toMatchObject({ passed: false, score: { met: 2, of: 3 } });
});

test("the wrong code is red, and the right one is not told", async () => {
  const { passed, points } = await look(broken(3), mended(3), "Lambda.FunctionError");
  expect(passed).toBe(false);
  expect(JSON.stringify(points)).not.toContain(CODE);
});
