import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { EC2Client } from "@aws-sdk/client-ec2";
import { listClassSeats } from "../../../cli/seats/class-seats";
import { ACCOUNT } from "../../support/preflight-room";

const CREATED = new Date("2026-11-24T10:00:00Z");

const stack = (seat: string, Outputs: object[] = []) => ({
  StackName: `Lab-autumn-${seat}`,
  StackId: `arn:aws:cloudformation:us-east-1:1:stack/Lab-autumn-${seat}/x`,
  StackStatus: "CREATE_COMPLETE",
  CreationTime: CREATED,
  Tags: [
    { Key: "loglab:class", Value: "autumn" },
    { Key: "loglab:seat", Value: seat },
  ],
  Outputs,
});

const STREAM = { OutputKey: "StreamName", OutputValue: "stream-1" };

const LAUNCHED = new Date("2026-11-24T11:00:00Z");

const host = (seat: string, Name: string) => ({
  State: { Name },
  LaunchTime: LAUNCHED,
  Tags: [{ Key: "loglab:seat", Value: seat }],
});

function answer(stacks: object[], instances: object[]): void {
  jest
    .spyOn(CloudFormationClient.prototype, "send")
    .mockImplementation(async () => ({ Stacks: stacks }) as never);
  jest
    .spyOn(EC2Client.prototype, "send")
    .mockImplementation(async () => ({ Reservations: [{ Instances: instances }] }) as never);
}

const list = (roster: string[]) => listClassSeats(ACCOUNT, "autumn", roster, new AbortController().signal);

afterEach(() => jest.restoreAllMocks());

test("seats come in the roster's order, with their instances, and one that is not there is named", async () => {
  answer([stack("s02"), stack("s01", [STREAM])], [host("s01", "running"), host("s01", "stopped")]);
  const { seats, shared } = await list(["s01", "s02", "s03"]);
  expect(seats).toMatchObject([
    {
      seat: "s01",
      status: "CREATE_COMPLETE",
      created: CREATED.getTime(),
      instances: { running: 1, all: 2, launched: LAUNCHED.getTime() },
    },
    { seat: "s02", instances: { running: 0, all: 0 } },
    { seat: "s03", instances: { running: 0, all: 0 } },
  ]);
  expect(seats[0]?.stack?.outputs.stream).toBe("stream-1");
  expect(seats[1]?.stack).toBeUndefined();
  expect(seats[2]?.status).toBeUndefined();
  expect(shared).toBeUndefined();
});

test("a seat that has left the roster and still stands comes last", async () => {
  answer([stack("s09"), stack("s01"), stack("shared")], []);
  const { seats, shared } = await list(["s01"]);
  expect(seats.map(({ seat }) => seat)).toEqual(["s01", "s09"]);
  expect(shared).toEqual({ status: "CREATE_COMPLETE", created: CREATED.getTime() });
});
