import { checkStep, type Result } from "../../checks";
import { ownSeat } from "../../checks/own-seat";
import { type Answers, fakeLab, NOW } from "../support/fake-lab";

const ARN = "arn:aws:sts::000000000000:assumed-role/Student/checks-s01";
const OTHER = "lab-checks-s02-bucket";

const account = (more: Answers = {}): Answers => ({
  GetCallerIdentity: () => ({ Arn: ARN }),
  HeadBucket: () => ({}),
  ListBuckets: () => ({ Buckets: [{ Name: "assets" }, { Name: "bucket" }, { Name: OTHER }] }),
  ListObjectsV2: () => {
    throw Object.assign(new Error("Access Denied"), { name: "AccessDenied" });
  },
  ...more,
});

const look = (answers: Answers, arn = ARN, denied = "AccessDenied"): Promise<Result> =>
  checkStep(ownSeat, fakeLab(answers), {
    begun: { at: NOW, nonce: "n", facts: {} },
    answers: { arn: { value: arn, at: NOW }, denied: { value: denied, at: NOW } },
  });

test("the student who knows the own name and the neighbour's refusal has passed", async () => {
  const { passed, points } = await look(account());
  expect(passed).toBe(true);
  expect(points[2]?.told).toContain(OTHER);
});

test("another identity and another error are red, and what is right is not told", async () => {
  const { passed, points } = await look(account(), "arn:aws:iam::000000000000:root", "NoSuchBucket");
  expect(passed).toBe(false);
  expect(points.map(({ met }) => met)).toEqual([false, true, false]);
  expect(JSON.stringify(points)).not.toContain(ARN);
});

test("a neighbour's bucket that is open is no pass, whatever was answered", async () => {
  const { passed, points } = await look(account({ ListObjectsV2: () => ({}) }));
  expect(passed).toBe(false);
  expect(points[2]?.told).toBe(`You can look into ${OTHER}.`);
});

test("nothing is green before both questions are answered", async () => {
  const result = await checkStep(ownSeat, fakeLab(account()), {
    begun: { at: NOW, nonce: "n", facts: {} },
    answers: { arn: { value: ARN, at: NOW } },
  });
  expect(result).toMatchObject({ passed: false, score: { met: 0, of: 1 } });
});
