import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Journal } from "../../../../../local/services/ec2/host/journal";
import { ManualClock } from "../../../../support/manual-clock";

describe("what an instance prints", () => {
  it("is kept with its time and its source, in a file and as the console's newest 64 KiB", async () => {
    const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
    const told: string[] = [];
    const path = join(directory, "journal.log");
    const journal = new Journal(path, new ManualClock(), (line) => told.push(line));
    await journal.open();
    journal.write("app", "one\n");
    journal.write("app", "  ");
    expect(journal.output()).toBe("2026-01-15T12:00:00.000Z app: one\n2026-01-15T12:00:00.000Z app:   \n");
    expect(journal.last("app")).toBe("one");
    expect(journal.last("other")).toBeUndefined();
    expect(told).toHaveLength(2);
    for (let i = 0; i < 100; i++) journal.write("app", `${i} ${"x".repeat(1000)}`);
    expect(journal.output()).toHaveLength(64 * 1024);
    expect(journal.output()).toContain("app: 99 ");
    await journal.close();
    const file = await readFile(path, "utf8");
    expect(file.startsWith("2026-01-15T12:00:00.000Z app: one\n")).toBe(true);
    await rm(directory, { recursive: true });
  });

  it("fills two files and no more, the older one aside", async () => {
    const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
    const path = join(directory, "journal.log");
    const journal = new Journal(path, new ManualClock(), () => {});
    await journal.open();
    const line = "x".repeat(40_000);
    for (let i = 0; i < 9; i++) {
      for (let j = 0; j < 100; j++) journal.write("app", line);
      await journal.close();
      await journal.open();
    }
    journal.write("app", "last");
    await journal.close();
    expect(await readdir(directory)).toEqual(["journal.log", "journal.log.old"]);
    const [newer, older] = await Promise.all([readFile(path, "utf8"), stat(`${path}.old`)]);
    expect(newer.endsWith("app: last\n")).toBe(true);
    expect(older.size).toBeLessThan(17 * 1024 * 1024);
    await rm(directory, { recursive: true });
  });
});
