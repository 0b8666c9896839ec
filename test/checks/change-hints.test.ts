import { beginStep, checkStep, type Result } from "../../checks";
import { changeHints } from "../../checks/change-hints";
import { type Answers, bucketOf, type FakeObject, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const LAMBDA = { Type: "Lambda", Parameters: [] };

interface Stream {
  version?: number;
  seconds?: number;
  mebibytes?: number;
  transformed?: boolean;
}

const stream = ({ version = 2, seconds = 5, mebibytes = 1, transformed = true }: Stream): Answers => ({
  DescribeDeliveryStream: () => ({
    DeliveryStreamDescription: {
      VersionId: String(version),
      Destinations: [
        {
          ExtendedS3DestinationDescription: {
            BufferingHints: { IntervalInSeconds: seconds, SizeInMBs: mebibytes },
            ProcessingConfiguration: { Enabled: transformed, Processors: [LAMBDA] },
          },
        },
      ],
    },
  }),
});

const OBJECTS: Record<string, FakeObject> = {
  [keyAt("10-00-01", 1)]: { lines: [numbered("n", 0)] },
  [keyAt("10-00-09", 2)]: { lines: [numbered("n", 1)], seconds: 9 },
};

function look(now: Stream, version = "2", objects = OBJECTS, then = 1): Promise<Result> {
  return checkStep(changeHints, fakeLab({ ...stream(now), ...bucketOf(objects) }), {
    begun: { at: NOW, nonce: "n", facts: { version: then, seconds: 60, mebibytes: 1 } },
    answers: { version: { value: version, at: NOW } },
  });
}

const reds = ({ points }: Result) => points.filter(({ met }) => !met);

test("other hints, the new version and an object that bears it pass", async () => {
  expect(await look({})).toMatchObject({ passed: true, score: { met: 3, of: 3 } });
});

test("an update to the hints that it had is red", async () => {
  expect(reds(await look({ seconds: 60 }))).toMatchObject([
    { told: "version 2: 60 seconds, 1 MiB, with the function", hint: expect.stringContaining("60 seconds") },
  ]);
});

test("an update that took the function away is red, and says how to get it back", async () => {
  expect(reds(await look({ transformed: false }))).toMatchObject([
    { hint: expect.stringContaining("lab reset") },
  ]);
});

test("a version that was read before the change is red, and the right one is not told", async () => {
  const [red, ...more] = reds(await look({}, "1"));
  expect(more).toEqual([]);
  expect(red?.told).toBe("You say 1; that is not so.");
});

test("a later change, as of the next step, leaves an answer right that was right before it", async () => {
  expect((await look({ version: 4 }, "2")).passed).toBe(true);
  expect((await look({ version: 4 }, "5")).passed).toBe(false);
});

test("as long as every object is named by the old version, it is red", async () => {
  const { [keyAt("10-00-09", 2)]: _, ...old } = OBJECTS;
  expect(reds(await look({}, "2", old))).toMatchObject([
    { told: "Every object since is named by the old version." },
  ]);
});

test("who begins again has to change them once more", async () => {
  const again = await look({ version: 2 }, "2", OBJECTS, 2);
  expect(reds(again)).toHaveLength(3);
});

test("how the stream stands when the step is begun is kept", async () => {
  const lab = fakeLab(stream({ version: 7, seconds: 60, mebibytes: 3 }));
  expect((await beginStep(changeHints, lab)).facts).toMatchObject({ version: 7, seconds: 60, mebibytes: 3 });
});
