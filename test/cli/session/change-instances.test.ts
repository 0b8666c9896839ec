import type { EC2Client } from "@aws-sdk/client-ec2";
import { startAll, stopAll } from "../../../cli/session/change-instances";
import type { ClassInstance } from "../../../cli/session/instances";

const instance = (id: string, state: string): ClassInstance => ({ seat: `s${id}`, id: `i-${id}`, state });

/** An EC2 that refuses some instances, and with them whoever is in the same request. */
function fakeEc2(refused: Readonly<Record<string, string>>): { ec2: EC2Client; requests: string[][] } {
  const requests: string[][] = [];
  const send = async ({ input }: { input: { InstanceIds: string[] } }) => {
    requests.push(input.InstanceIds);
    const bad = input.InstanceIds.find((id) => refused[id] !== undefined);
    if (bad !== undefined) throw Object.assign(new Error(`${bad} refuses`), { name: refused[bad] });
    return {};
  };
  return { ec2: { send } as unknown as EC2Client, requests };
}

describe("pausing and resuming", () => {
  it("stops what runs and leaves alone what does not, so that it can be said twice", async () => {
    const { ec2, requests } = fakeEc2({});
    const changes = await stopAll(ec2, [instance("1", "running"), instance("2", "stopped")]);
    expect(changes).toMatchObject([
      { id: "i-1", outcome: "stopping", failed: false },
      { id: "i-2", outcome: "stopped already", failed: false },
    ]);
    expect(requests).toEqual([["i-1"]]);
  });

  it("starts what is stopped, fifty in a request", async () => {
    const { ec2, requests } = fakeEc2({});
    const many = Array.from({ length: 120 }, (_, index) => instance(String(index), "stopped"));
    const changes = await startAll(ec2, many, 1, new AbortController().signal);
    expect(changes.every(({ outcome }) => outcome === "starting")).toBe(true);
    expect(requests.map((ids) => ids.length)).toEqual([50, 50, 20]);
  });

  it("tells of one that refuses, and does the others of its request all the same", async () => {
    const { ec2 } = fakeEc2({ "i-2": "InsufficientInstanceCapacity" });
    const three = ["1", "2", "3"].map((id) => instance(id, "stopped"));
    const changes = await startAll(ec2, three, 1, new AbortController().signal);
    expect(changes).toMatchObject([
      { outcome: "starting" },
      { outcome: "i-2 refuses", failed: true },
      { outcome: "starting" },
    ]);
  });

  it("does not go on when it is the caller who is refused", async () => {
    const { ec2, requests } = fakeEc2({ "i-1": "UnauthorizedOperation" });
    await expect(stopAll(ec2, [instance("1", "running"), instance("2", "running")])).rejects.toThrow(
      "i-1 refuses",
    );
    expect(requests).toHaveLength(1);
  });
});
