import { describeObject } from "../../../cli/print/object";

const object = { key: "logs/x.gz", bytes: 9, written: Date.UTC(2026, 10, 24, 10), etag: '"e"' };

test("an object is shown with its name, its time, and its first twenty lines", () => {
  const text = Array.from({ length: 25 }, (_, number) => `{"n":${number}}\n`).join("");
  const lines = describeObject(object, text, false);
  expect(lines[0]).toBe("logs/x.gz");
  expect(lines[1]).toContain("2026-11-24T10:00:00Z, 9 bytes");
  expect(lines).toHaveLength(2 + 20 + 1);
  expect(lines.at(-1)).toBe("… 5 more; --all shows them");
  expect(describeObject(object, text, true)).toHaveLength(2 + 25);
});

test("a failed record is shown as it was put", () => {
  const entry = JSON.stringify({ rawData: Buffer.from("broken 0\n").toString("base64"), errorCode: "x" });
  expect(describeObject(object, entry, false).at(-1)).toBe('    the record: "broken 0\\n"');
});

test("no line steers the terminal, and none is longer than a screen", () => {
  const [, , first = ""] = describeObject(object, `\u001b[2Jgone ${"x".repeat(1000)}\n`, false);
  expect(first).not.toContain("\u001b");
  expect(first.length).toBeLessThan(310);
});
