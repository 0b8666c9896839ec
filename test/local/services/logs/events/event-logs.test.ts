import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { FIRST_ID, LAST_ID } from "../../../../../local/services/logs/events/event-id";
import { EventLogs } from "../../../../../local/services/logs/events/event-logs";
import { fakeCloud } from "../../../../support/fake-cloud";

const batch = (message: string) => ({
  stream: "s",
  ingestion: 1,
  events: [[1, message]] as [number, string][],
});
const ALL = { streams: new Set(["s"]), from: FIRST_ID, before: LAST_ID, forward: true, limit: 10 };

async function messages(logs: EventLogs, group: string): Promise<string[]> {
  const { events } = await logs.use(group, (log) => log.read(ALL));
  return events.map(({ message }) => message);
}

describe("the logs of all groups", () => {
  it("keeps more groups than it holds open", async () => {
    await using cloud = await fakeCloud();
    const logs = new EventLogs(cloud.state);
    const groups = Array.from({ length: 140 }, (_, i) => `g${i}`);
    for (const group of groups) await logs.use(group, (log) => log.append(batch(group)));
    for (const group of groups) expect(await messages(logs, group)).toEqual([group]);
    expect((await logs.directories()).sort()).toEqual(groups.sort());
    await logs.close();
  });

  it("opens a group's log once for however many use it at a time", async () => {
    await using cloud = await fakeCloud();
    const logs = new EventLogs(cloud.state);
    await Promise.all(["a", "b", "c"].map((text) => logs.use("g", (log) => log.append(batch(text)))));
    expect(await messages(logs, "g")).toEqual(["a", "b", "c"]);
    await logs.close();
  });

  it("tells the bytes on disk, and frees them with the group", async () => {
    await using cloud = await fakeCloud();
    const logs = new EventLogs(cloud.state);
    expect(await logs.storedBytes("g")).toBe(0);
    await logs.use("g", (log) => log.append(batch("x".repeat(1000))));
    expect(await logs.storedBytes("g")).toBeGreaterThan(1000);
    await logs.delete("g");
    expect(existsSync(logs.directory("g"))).toBe(false);
    expect(await messages(logs, "g")).toEqual([]);
    await logs.close();
  });

  it("tries a log again that could not be opened", async () => {
    await using cloud = await fakeCloud();
    const logs = new EventLogs(cloud.state);
    await writeFile(logs.directory(""), "in the way");
    await expect(logs.use("g", (log) => log.append(batch("a")))).rejects.toThrow();
    await logs.delete("");
    await logs.use("g", (log) => log.append(batch("b")));
    expect(await messages(logs, "g")).toEqual(["b"]);
    await logs.close();
  });
});
