import { beginStep, checkStep, type Result } from "../../checks";
import { queryAndCompare } from "../../checks/query-and-compare";
import { QUIZ } from "../../checks/quiz";
import { bucketOf, type FakeObject, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const LAST = keyAt("10-00-05");
const paths = (counts: Record<string, number>): string[] =>
  Object.entries(counts).flatMap(([path, count]) =>
    Array.from({ length: count }, () => numbered("x", 0, { path })),
  );

const OBJECTS: Record<string, FakeObject> = {
  [keyAt("10-00-01")]: { lines: paths({ "/": 5, "/a?b=1": 3, "/c": 2 }) },
  [LAST]: { lines: paths({ "/": 1, "/d": 2, "/e": 1, "/f": 1 }) },
  [keyAt("10-00-09")]: { lines: paths({ "/late": 99 }), seconds: 9 },
};
const TOP = "/ 6, /a?b=1 3, /c 2, /d 2, /e 1";
const RIGHT = { q1: "b", q2: "d", q3: "a", q4: "b", q5: "c", q6: "d", q7: "b", q8: "a", q9: "c", q10: "d" };

function look(
  said: Record<string, string>,
  streams: readonly string[] = [],
  server: string | undefined = "stopped",
): Promise<Result> {
  const Instances = [{ InstanceId: "i-1", State: { Name: server } }];
  const lab = fakeLab({
    ...bucketOf(OBJECTS),
    ListStreams: () => ({ StreamNames: streams, HasMoreStreams: false }),
    DescribeInstances: () => ({ Reservations: server === "forgotten" ? [] : [{ Instances }] }),
  });
  const answers = Object.entries({ top: TOP, ...RIGHT, ...said }).map(([key, value]) => [
    key,
    { value, at: NOW },
  ]);
  return checkStep(queryAndCompare, lab, {
    begun: { at: NOW, nonce: "n", facts: { folder: "logs/", last: LAST } },
    answers: Object.fromEntries(answers),
  });
}

test("the ranking of the named objects, the quiz and an empty account pass", async () => {
  expect((await look({})).passed).toBe(true);
});

test("where two paths have the same count, either order and either path is right", async () => {
  expect((await look({ top: "/ 6, /a?b=1 3, /d 2, /c 2, /f 1" })).passed).toBe(true);
});

test.each([
  ["a count that is off", "/ 7, /a?b=1 3, /c 2, /d 2, /e 1"],
  ["four paths only", "/ 6, /a?b=1 3, /c 2, /d 2"],
  ["one path twice", "/ 6, /a?b=1 3, /c 2, /c 2, /e 1"],
  ["objects behind the last one", "/late 99, / 6, /a?b=1 3, /c 2, /d 2"],
  ["no ranking at all", "the home page"],
])("%s is red", async (_, top) => {
  expect(await look({ top })).toMatchObject({ passed: false, score: { met: 3, of: 4 } });
});

test("eight right answers of ten are enough, seven are not", async () => {
  expect((await look({ q1: "a", q2: "a" })).passed).toBe(true);
  expect((await look({ q1: "a", q2: "a", q3: "d" })).passed).toBe(false);
});

test("a data stream that is left is red, somebody else's is not", async () => {
  expect((await look({}, ["Lab-checks-s02.again"])).passed).toBe(true);
  expect((await look({}, ["Lab-checks-s01.again"])).passed).toBe(false);
});

test.each(["stopping", "terminated", "forgotten"])(
  "a server that is %s costs nothing by the hour",
  async (server) => {
    expect((await look({}, [], server)).passed).toBe(true);
  },
);

test("a server that still runs is red, and named", async () => {
  const { passed, points } = await look({}, [], "running");
  expect(passed).toBe(false);
  expect(points.filter(({ met }) => !met)).toMatchObject([{ told: "i-1" }]);
});

test("the step names the folder with the most in it", async () => {
  const objects = {
    ...OBJECTS,
    [keyAt("11-00-00", 1, "logs/nonce=x/")]: { lines: paths({ "/x": 1 }), seconds: 60 },
  };
  const { facts } = await beginStep(queryAndCompare, fakeLab(bucketOf(objects)));
  expect(facts).toMatchObject({ folder: "logs/", last: keyAt("10-00-09") });
});

test("no letter is right in every question", () => {
  const letters = Object.values(RIGHT);
  expect(Object.keys(RIGHT)).toEqual(QUIZ.map(({ key }) => key));
  for (const letter of new Set(letters)) {
    expect(letters.filter((other) => other === letter).length).toBeLessThan(8);
  }
});
