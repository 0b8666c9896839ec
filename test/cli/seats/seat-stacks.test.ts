import { CloudFormationClient, type DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { LabError } from "../../../cli/lab-error";
import { findSeat, findSeats } from "../../../cli/seats/seat-stacks";
import { chooseTarget, localTarget } from "../../../cli/target";
import { STACK_TAGS } from "../../../contract/tags";

// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));

const local = localTarget(4711, "us-east-1");

const stack = (className: string, seat: string, outputs: Record<string, string> = {}): Partial<Stack> => ({
  StackName: `Lab-${className}-${seat}`,
  StackId: `arn:aws:cloudformation:us-east-1:123456789012:stack/Lab-${className}-${seat}/1`,
  Tags: [
    { Key: STACK_TAGS.class, Value: className },
    { Key: STACK_TAGS.seat, Value: seat },
  ],
  Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
});

/** Two pages of stacks, as CloudFormation gives them; what is no seat among them. */
const PAGES = [
  [stack("a", "s10"), stack("a", "shared"), { StackName: "CDKToolkit" }],
  [stack("a", "s2", { StreamName: "own", BucketName: "mine", GeneratorIds: "i-1" }), stack("b", "s2")],
];

let asked: DescribeStacksCommand["input"][];
let answer: (input: DescribeStacksCommand["input"]) => unknown;

beforeEach(() => {
  asked = [];
  answer = ({ NextToken }) => ({
    Stacks: PAGES[Number(NextToken ?? 0)],
    NextToken: NextToken === undefined ? "1" : undefined,
  });
  jest
    .spyOn(CloudFormationClient.prototype, "send")
    .mockImplementation(async ({ input }: { input: object }) => {
      asked.push(input as DescribeStacksCommand["input"]);
      return answer(input as DescribeStacksCommand["input"]);
    });
});
afterEach(() => jest.restoreAllMocks());

const failing =
  (name: string, message: string, more: object = {}) =>
  () => {
    throw Object.assign(new Error(message), { name, ...more });
  };

test("the seats of every page are found, in the order of their numbers, and nothing but seats", async () => {
  const found = await findSeats(local, "us-east-1", {});
  expect(found.map((seat) => seat.stack)).toEqual(["Lab-a-s2", "Lab-a-s10", "Lab-b-s2"]);
  expect(found[0]).toMatchObject({
    account: "123456789012",
    outputs: { stream: "own", bucket: "mine", logGroup: "" },
  });
});

test("a class and a seat that are named narrow it", async () => {
  const stacks = async (wanted: object) =>
    (await findSeats(local, "us-east-1", wanted)).map((seat) => seat.stack);
  expect(await stacks({ className: "a" })).toEqual(["Lab-a-s2", "Lab-a-s10"]);
  expect(await stacks({ seat: "s2" })).toEqual(["Lab-a-s2", "Lab-b-s2"]);
});

test("who names both is asked for no list, which a student may not have", async () => {
  answer = () => ({ Stacks: [stack("a", "s2")] });
  await findSeat(local, "us-east-1", { className: "a", seat: "s2" });
  expect(asked).toEqual([{ StackName: "Lab-a-s2" }]);
});

test("a seat of several classes is wrong use, and they are named", async () => {
  await expect(findSeat(local, "us-east-1", { seat: "s2" })).rejects.toMatchObject({
    message: "Several classes have a seat s2: Lab-a-s2, Lab-b-s2.",
    exitCode: 2,
  });
});

test("a seat that is not there is told with those that are; none at all, with how to deploy", async () => {
  await expect(findSeat(local, "us-east-1", { seat: "s9" })).rejects.toMatchObject({
    message: "No seat s9 is deployed at http://127.0.0.1:4711 in us-east-1.",
    fix: "There are Lab-a-s10, Lab-a-s2, Lab-b-s2.",
    exitCode: 1,
  });
  answer = failing("ValidationError", "Stack with id Lab-a-s9 does not exist");
  await expect(
    findSeat(chooseTarget("aws", 1, "eu-west-1"), "eu-west-1", { className: "a", seat: "s9" }),
  ).rejects.toMatchObject({
    message: "No seat s9 of class a is deployed at AWS in eu-west-1.",
    fix: expect.stringContaining("npx cdk deploy --all"),
  });
});

test.each([
  ["Error", "connect ECONNREFUSED", { code: "ECONNREFUSED" }, "npm start"],
  ["AccessDenied", "not authorized to perform: cloudformation:DescribeStacks", {}, "--class"],
  ["CredentialsProviderError", "Could not load credentials from any providers", {}, "sign in"],
  ["ExpiredToken", "The security token is expired", {}, "new credentials"],
])("%s (%s) is told with what to do", async (name, message, more, fix) => {
  answer = failing(name, message, more);
  const refused = findSeats(local, "us-east-1", {});
  await expect(refused).rejects.toBeInstanceOf(LabError);
  await expect(refused).rejects.toMatchObject({ fix: expect.stringContaining(fix), exitCode: 1 });
});

test("any other error is left as it is, to be reported", async () => {
  answer = failing("InternalFailure", "Try again.");
  await expect(findSeats(local, "us-east-1", {})).rejects.toMatchObject({ name: "InternalFailure" });
});
