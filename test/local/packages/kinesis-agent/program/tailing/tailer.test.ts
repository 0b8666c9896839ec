import { tailing } from "../../../../../support/agent-tailing";

const FROM_THE_START = { initialPosition: "START_OF_FILE" };

describe("the agent's reading of files", () => {
  it("follows a file under its new name, then the one in its place", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "1\n");
    test.start();
    test.poll();
    test.append("a.log", "2\n");
    test.rename("a.log", "a.log.1");
    test.write("a.log", "3\n");
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n", "3\n"]);
  });

  it("follows through several rotations between two looks, oldest first", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "1\n");
    test.start();
    test.poll();
    test.rename("a.log", "a.log.1");
    test.write("a.log", "2\n");
    test.rename("a.log.1", "a.log.2");
    test.rename("a.log", "a.log.1");
    test.write("a.log", "3\n");
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n", "3\n"]);
  });

  it("loses what is unread of a file that its pattern no longer finds", async () => {
    await using test = tailing({ ...FROM_THE_START, filePattern: "/var/log/app/a.log" });
    test.write("a.log", "1\n");
    test.start();
    test.poll();
    test.append("a.log", "lost\n");
    test.rename("a.log", "a.log.1");
    test.write("a.log", "3\n");
    test.poll();
    expect(test.sent).toEqual(["1\n", "3\n"]);
    expect(test.log()).toContain("All files have gone away!");
  });

  it("loses what is unread of a file that was compressed at once", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log.1", "0\n");
    test.write("a.log", "1\n");
    test.start();
    test.poll();
    test.append("a.log", "lost\n");
    test.rename("a.log", "a.log.gz");
    test.write("a.log", "2\n");
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n"]);
    expect(test.log()).toContain("Current file was not found (path exists, but file ID is different).");
  });

  it("goes on in the copy of a file that was cut", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "0\n1\n");
    test.start();
    test.poll();
    test.append("a.log", "2\n");
    test.copy("a.log", "a.log.1");
    test.append("a.log", "lost\n");
    test.truncate("a.log");
    test.append("a.log", "3\n");
    test.poll();
    expect(test.sent).toEqual(["0\n", "1\n", "2\n", "3\n"]);
  });

  it("does not see that a file was cut when it has grown again, and misses its start", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "1\n");
    test.start();
    test.poll();
    test.truncate("a.log");
    test.append("a.log", "lost\n2\n");
    test.poll();
    expect(test.sent).toEqual(["1\n", "st\n", "2\n"]);
  });

  it("gives up on a file that was cut without a copy, and begins it again a little later", async () => {
    await using test = tailing({ ...FROM_THE_START, filePattern: "/var/log/app/a.log" });
    test.write("a.log", "1\n2\n");
    test.start();
    test.poll();
    await test.pollLater();
    test.truncate("a.log");
    test.append("a.log", "3\n");
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n"]);
    expect(test.log()).toContain("File tracker state is inconsistent; resetting tailing to recover.");
    await test.pollLater();
    expect(test.sent).toEqual(["1\n", "2\n", "3\n"]);
  });

  it("goes on where it has been sent to, in a file of whatever name", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "1\n2\n");
    test.start();
    test.poll();
    test.note();
    test.stop();
    test.append("a.log", "3\n");
    test.rename("a.log", "a.log.1");
    test.write("a.log", "4\n");
    test.start();
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n", "3\n", "4\n"]);
    expect(test.log()).toContain(
      "Successfully started tailing from previous checkpoint /var/log/app/a.log.1@4",
    );
  });

  it("begins as at its first start when the file is gone where it was", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "1\n");
    test.start();
    test.poll();
    test.note();
    test.stop();
    test.write("a.log.9", "2\n");
    test.remove("a.log");
    test.start();
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n"]);
    expect(test.log()).toContain("Failed to start tailing from previous checkpoint /var/log/app/a.log@2");
  });

  it("keeps a record for which there is no room, also over a rotation", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "1\n2\n");
    test.start();
    test.room.is = false;
    test.poll();
    test.rename("a.log", "a.log.1");
    test.write("a.log", "3\n");
    test.poll();
    test.room.is = true;
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n", "3\n"]);
  });

  it("drops what has no end when a newer file takes over, and says so", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "1\nhalf");
    test.start();
    test.poll();
    test.rename("a.log", "a.log.1");
    test.write("a.log", "2\n");
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n"]);
    expect(test.log()).toContain("Discarded 4 bytes from");
  });

  it("cuts a record that is larger than the service takes, and ends it", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", `${"x".repeat(1_100_000)}\nnext\n`);
    test.start();
    test.poll();
    expect(test.sent.map(({ length }) => length)).toEqual([1_024_000, 5]);
    expect(test.sent[0]?.endsWith("x\n")).toBe(true);
  });

  it("drops what of a record is larger than it reads at once", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", `${"x".repeat(5_000_000)}\nnext\n`);
    test.start();
    test.poll();
    expect(test.sent.map(({ length }) => length)).toEqual([1_024_000, 5]);
    expect(test.log()).toContain("Detected record larger than buffer size (4194304 bytes)");
  });

  it("reads a file of any size whole, over the borders of what it reads at once", async () => {
    await using test = tailing(FROM_THE_START);
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i} ${"y".repeat(i % 200)}\n`);
    test.write("a.log", lines.join(""));
    test.start();
    test.poll();
    expect(test.sent).toEqual(lines);
  });

  it("says with every look that a folder has a matching name, and goes on when that is gone", async () => {
    await using test = tailing(FROM_THE_START);
    test.write("a.log", "1\n");
    test.start();
    test.poll();
    test.makeFolder("a.log.d");
    test.append("a.log", "2\n");
    test.poll();
    test.poll();
    expect(test.log()).toContain("(consecutive errors: 2)");
    expect(test.log()).toContain("Can only get ID for real files (no directories and symlinks)");
    test.remove("a.log.d");
    test.poll();
    expect(test.sent).toEqual(["1\n", "2\n"]);
  });
});
