import { EventStore } from "../../../local/engine/event-store";
import { fakeCloud } from "../../support/fake-cloud";

const event = (logicalId: string, at: number, stackId = "arn:1") => ({
  stackId,
  at,
  logicalId,
  physicalId: logicalId === "demo" ? stackId : "",
  type: "T",
  status: "CREATE_COMPLETE" as const,
});

describe("the events of stacks", () => {
  it("have times that rise and ids of their own, and are found again after a restart", async () => {
    await using cloud = await fakeCloud();
    const store = new EventStore(cloud.state);
    const added = await Promise.all([
      store.add(event("A", 5)),
      store.add(event("A", 5)),
      store.add(event("demo", 3)),
      store.add(event("B", 9, "arn:2")),
    ]);
    expect(added.map(({ at }) => at)).toEqual([5, 6, 7, 9]);
    expect(new Set(added.map(({ eventId }) => eventId)).size).toBe(4);
    expect(added[0]?.eventId).toBe("A-CREATE_COMPLETE-1970-01-01T00:00:00.005Z");
    expect(added[2]?.eventId).toMatch(/^[0-9a-f-]{36}$/);
    const again = new EventStore(cloud.state);
    expect(again.list("arn:1")).toEqual(store.list("arn:1"));
    await again.forget("arn:1");
    expect(new EventStore(cloud.state).list("arn:1")).toEqual([]);
    expect(again.list("arn:2")).toHaveLength(1);
  });
});
