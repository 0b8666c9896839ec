import fc from "fast-check";
import {
  eventId,
  FIRST_ID,
  following,
  isEventId,
  LAST_ID,
  timestampOf,
} from "../../../../../local/services/logs/events/event-id";

const parts = fc.tuple(
  fc.integer({ min: 0, max: 10 ** 13 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: 0, max: 9999 }),
);

test("orders events by time, then by arrival, then by place in their batch", () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const difference = a.map((part, i) => part - (b[i] ?? 0)).find((part) => part !== 0) ?? 0;
      expect(Math.sign(difference)).toBe(
        eventId(...a) < eventId(...b) ? -1 : eventId(...a) > eventId(...b) ? 1 : 0,
      );
    }),
  );
});

test("is of AWS's form, and tells the timestamp", () => {
  fc.assert(
    fc.property(parts, (event) => {
      const id = eventId(...event);
      expect(isEventId(id)).toBe(true);
      expect(timestampOf(id)).toBe(event[0]);
      expect(id >= FIRST_ID && id < LAST_ID).toBe(true);
    }),
  );
});

test("has nothing between an id and the one that follows", () => {
  expect(following(eventId(1, 2, 3))).toBe(eventId(1, 2, 4));
});

test.each(["", "3", `4${"0".repeat(55)}`, `3${"0".repeat(54)}x`])("%j is no id", (text) => {
  expect(isEventId(text)).toBe(false);
});
