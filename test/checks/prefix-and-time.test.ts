import { beginStep, checkStep, type Result } from "../../checks";
import { evaluateTimestamps } from "../../checks/expression";
import { prefixAndTime } from "../../checks/prefix-and-time";
import { bucketOf, type FakeObject, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const OWN = "logs/nonce=abc/2026/";
const FACTS = {
  expression: "logs/dt=!{timestamp:yyyy-MM-dd}/hour=!{timestamp:HH}/",
  instant: "2026-03-09T22:30:00.000Z",
  zone: "Asia/Tokyo",
};
const RIGHT = { evaluated: "logs/dt=2026-03-10/hour=07/", next: OWN, why: "oldest" };
const OBJECTS: Record<string, FakeObject> = {
  [keyAt("10-00-30", 2, OWN)]: { lines: [numbered("n", 0)], seconds: 30 },
};

interface Seen {
  said?: Partial<typeof RIGHT>;
  prefix?: string;
  transformed?: boolean;
  objects?: Record<string, FakeObject>;
  /** When `next` was answered, seconds after NOW. */
  seconds?: number;
}

function look({
  said = {},
  prefix = "logs/nonce=abc/!{timestamp:yyyy}/",
  transformed = true,
  objects = OBJECTS,
  seconds = 10,
}: Seen): Promise<Result> {
  const ProcessingConfiguration = { Enabled: transformed, Processors: [{ Type: "Lambda" }] };
  const Destinations = [{ ExtendedS3DestinationDescription: { Prefix: prefix, ProcessingConfiguration } }];
  const lab = fakeLab({
    ...bucketOf(objects),
    DescribeDeliveryStream: () => ({ DeliveryStreamDescription: { Destinations } }),
  });
  const answers = Object.entries({ ...RIGHT, ...said }).map(([key, value]) => [
    key,
    { value, at: NOW + seconds * 1000 },
  ]);
  return checkStep(prefixAndTime, lab, {
    begun: { at: NOW, nonce: "abc", facts: FACTS },
    answers: Object.fromEntries(answers),
  });
}

const reds = ({ points }: Result) => points.filter(({ met }) => !met);

test("a prefix worked out, one of the own, its object foretold, and the reason pass", async () => {
  expect(await look({})).toMatchObject({ passed: true, score: { met: 4, of: 4 } });
});

test.each([
  ["the day by UTC", "logs/dt=2026-03-09/hour=22/"],
  ["the hour without its nought", "logs/dt=2026-03-10/hour=7/"],
  ["the pattern itself", "logs/dt=yyyy-MM-dd/hour=HH/"],
])("%s is red, and what is right is not told", async (_, evaluated) => {
  const [red, ...more] = reds(await look({ said: { evaluated } }));
  expect(more).toEqual([]);
  expect(JSON.stringify(red)).not.toContain(RIGHT.evaluated);
});

test("an answer that came after the object is no prediction", async () => {
  expect(reds(await look({ seconds: 60 }))).toMatchObject([
    { told: "You answered after the first object was there.", hint: expect.stringContaining("--again") },
  ]);
});

test("another place than the one foretold is red, and told", async () => {
  expect(reds(await look({ said: { next: "logs/nonce=abc/26/" } }))).toMatchObject([
    { told: expect.stringContaining("You said logs/nonce=abc/26/; the first is logs/nonce=abc/2026/") },
  ]);
});

test("without an object under the prefix there is nothing to compare with", async () => {
  const elsewhere = { [keyAt("10-00-30")]: { lines: [numbered("n", 0)], seconds: 30 } };
  expect(reds(await look({ objects: elsewhere }))).toMatchObject([
    { told: "No object lies under your prefix yet." },
  ]);
});

test.each([
  ["without a time", { prefix: "logs/nonce=abc/" }],
  ["without the nonce", { prefix: "logs/!{timestamp:yyyy}/" }],
  ["and without the function", { transformed: false }],
])("a stream with a prefix %s is red", async (_, seen) => {
  expect(reds(await look(seen))).toMatchObject([{ hint: expect.stringContaining("name Prefix only") }]);
});

test.each(["written", "newest", "both"])("%s is not what decides", async (why) => {
  expect(reds(await look({ said: { why } }))).toMatchObject([{ hint: "Two times cannot stand in one key." }]);
});

test("in every puzzle the zone decides about the day or the hour", async () => {
  for (let n = 0; n < 20; n++) {
    const { facts } = await beginStep(prefixAndTime, fakeLab({}));
    const [expression, at] = [String(facts.expression), Date.parse(String(facts.instant))];
    const worked = evaluateTimestamps(expression, at, String(facts.zone));
    expect(worked).toMatch(/^logs\/[\w=./-]+\/$/);
    expect(worked).not.toBe(evaluateTimestamps(expression, at, "UTC"));
  }
});
