import { STSClient } from "@aws-sdk/client-sts";
import type { SeatStack } from "../../../cli/seats/seat-stacks";
import { studentSession } from "../../../cli/seats/student-session";
import { openLab } from "../../../cli/steps/lab-context";
import { chooseTarget, localTarget } from "../../../cli/target";
import { DEFAULT_PIPELINE } from "../../../contract/pipeline";
import { classFolder } from "../../support/class-folder";

// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));

jest.mock("../../../cli/seats/student-session", () => ({ studentSession: jest.fn() }));

const FOUND: SeatStack = {
  className: "checks",
  seat: "s01",
  stack: "Lab-checks-s01",
  account: "000000000000",
  outputs: { stream: "stream", bucket: "bucket", generators: "i-1,i-2", transform: "f", logGroup: "group" },
  pipeline: DEFAULT_PIPELINE,
  parts: {},
};

const local = localTarget(4711, "us-east-1");

/** Whom STS takes the caller for. */
function caller(Arn: string): void {
  jest.spyOn(STSClient.prototype, "send").mockImplementation(async () => ({ Arn }));
}

beforeEach(() => {
  const expires = new Date("2026-11-24T22:00:00Z");
  const session = { accessKeyId: "ASIA1", secretAccessKey: "s", sessionToken: "t", expires };
  jest.mocked(studentSession).mockReset().mockResolvedValue(session);
});
afterEach(() => jest.restoreAllMocks());

test("whoever runs the command, the steps see the seat with its student's credentials", async () => {
  using folder = classFolder();
  process.env.LAB_NOTEBOOK = folder.path;
  caller("arn:aws:iam::000000000000:root");
  using open = await openLab(local, "us-east-1", FOUND);
  delete process.env.LAB_NOTEBOOK;
  const { seat, clients, promises } = open.lab;
  expect(seat).toMatchObject({ stack: "Lab-checks-s01", stream: "stream", generators: ["i-1", "i-2"] });
  expect(open.transform).toBe("f");
  expect(open.notebook.file).toBe(`${folder.path}/checks/s01.json`);
  expect(promises.exactFlush).toBe(true);
  for (const client of Object.values(clients)) {
    expect(await client.config.credentials()).toMatchObject({ accessKeyId: "ASIA1", sessionToken: "t" });
  }
});

test("a student who has the seat's credentials already keeps them", async () => {
  caller("arn:aws:sts::000000000000:assumed-role/Lab-checks-Student/checks-s01");
  using open = await openLab(local, "us-east-1", FOUND);
  expect(studentSession).not.toHaveBeenCalled();
  expect(await open.lab.clients.s3.config.credentials()).toMatchObject({ accessKeyId: "test" });
});

test("another student's session does not do for this seat", async () => {
  caller("arn:aws:sts::000000000000:assumed-role/Lab-checks-Student/checks-s02");
  using open = await openLab(local, "us-east-1", FOUND);
  expect(await open.lab.clients.s3.config.credentials()).toMatchObject({ accessKeyId: "ASIA1" });
});

test("on AWS no endpoint is named, and a seat without servers has none", async () => {
  caller("arn:aws:iam::000000000000:user/ann");
  const none = { ...FOUND, outputs: { ...FOUND.outputs, generators: "" } };
  using open = await openLab(chooseTarget("aws", 1, "eu-west-1"), "eu-west-1", none);
  expect(open.lab.clients.firehose.config.endpoint).toBeUndefined();
  expect(await open.lab.clients.firehose.config.region()).toBe("eu-west-1");
  expect(open.lab.seat.generators).toEqual([]);
});
