import { beginStep, checkStep, type Result } from "../../checks";
import { generatorHost } from "../../checks/generator-host";
import { type Answers, fakeLab, NOW } from "../support/fake-lab";

const SERVER = {
  InstanceId: "i-1",
  State: { Name: "running" },
  MetadataOptions: { HttpTokens: "required" },
  SecurityGroups: [{ GroupId: "sg-1" }],
};

const beat = (made: number, sent: number, host = "web1"): object => ({
  message: JSON.stringify({ heartbeat: { host, made, sent } }),
});

/** A seat with one server, its heartbeats, and so many rules that let traffic in. */
const host = (
  server: object = {},
  beats: readonly object[] = [beat(20, 10), beat(120, 110)],
  rules = 0,
): Answers => ({
  DescribeInstances: () => ({ Reservations: [{ Instances: [{ ...SERVER, ...server }] }] }),
  DescribeSecurityGroups: () => ({
    SecurityGroups: [{ IpPermissions: Array.from({ length: rules }, () => ({ FromPort: 22 })) }],
  }),
  // A page with nothing in it goes before, as CloudWatch Logs likes to answer.
  FilterLogEvents: ({ nextToken, startTime }) =>
    startTime !== NOW ? { events: [] } : nextToken === undefined ? { nextToken: "2" } : { events: beats },
});

function look(answers: Answers, said: Record<string, string> = {}): Promise<Result> {
  const all = Object.entries({ sent: "110", ingress: "0", ...said });
  return checkStep(generatorHost, fakeLab(answers), {
    begun: { at: NOW, nonce: "n", facts: {} },
    answers: Object.fromEntries(all.map(([key, value]) => [key, { value, at: NOW }])),
  });
}

const reds = ({ points }: Result) => points.filter(({ met }) => !met);

test("a heartbeat that was read, and no open port, pass", async () => {
  expect(await look(host())).toMatchObject({ passed: true, score: { met: 4, of: 4 } });
});

test("lines made are as good as lines sent, and thousands may be marked", async () => {
  expect((await look(host({}, [beat(1200, 1100)]), { sent: "1,200" })).passed).toBe(true);
});

test.each(["109", "0", "-1"])("%s, which no heartbeat since the beginning has said, is red", async (sent) => {
  const result = await look(host(), { sent });
  expect(reds(result)).toMatchObject([{ hint: expect.stringContaining("after `lab begin`") }]);
});

test("lines of the log that are no heartbeat count for nothing", async () => {
  const others = [{ message: "no JSON" }, { message: '{"heartbeat":{"host":"web1","sent":110}}' }, {}];
  expect(reds(await look(host({}, others)))).toMatchObject([{ told: "No heartbeat since you began." }]);
});

test("numbers that fall are red, those of another server beside it are not", async () => {
  const fallen = await look(host({}, [beat(200, 190), beat(120, 110)]));
  expect(reds(fallen)).toMatchObject([{ hint: expect.stringContaining("began again") }]);
  expect((await look(host({}, [beat(200, 190, "web2"), beat(120, 110)]))).passed).toBe(true);
});

test.each([
  ["that is stopped", host({ State: { Name: "stopped" } }), "stopped"],
  [
    "whose credentials a plain request gets",
    host({ MetadataOptions: { HttpTokens: "optional" } }),
    "HttpTokens: optional",
  ],
  ["with an open port", host({}, undefined, 1), "1 rules let traffic in."],
  ["without a security group", host({ SecurityGroups: [] }), "The instance has no security group any more."],
])("a server %s is red, and says so", async (_, answers, told) => {
  expect(reds(await look(answers))).toMatchObject([{ told }]);
});

test("a wrong number of rules is red, and the right one is not told", async () => {
  const result = await look(host(), { ingress: "3" });
  expect(reds(result)).toMatchObject([{ told: "You say 3; that is not so." }]);
});

test("the instruction gets the names of the seat's servers", async () => {
  expect((await beginStep(generatorHost, fakeLab({}))).facts).toMatchObject({ generators: "i-1" });
});
