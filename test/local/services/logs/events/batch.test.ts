import { decodeBatch, encodeBatch, eventBytes } from "../../../../../local/services/logs/events/batch";

test("reads a batch as it was written, whatever the messages hold", () => {
  const batch = {
    stream: "s1",
    ingestion: 5,
    events: [
      [3, 'line\n"quoted" \u0000 ☃ \ud83d\ude00'],
      [4, "x"],
    ] as [number, string][],
  };
  expect(decodeBatch(encodeBatch(batch))).toEqual(batch);
});

test("counts an event's bytes in UTF-8 and 26 more, as AWS bills them", () => {
  expect(eventBytes("abc")).toBe(29);
  expect(eventBytes("☃")).toBe(29);
});
