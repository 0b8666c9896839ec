import fc from "fast-check";
import { eventId } from "../../../../../local/services/logs/events/event-id";
import { Selection, type StoredEvent } from "../../../../../local/services/logs/events/selection";

const event = (timestamp: number, message = "m"): StoredEvent => ({
  id: eventId(timestamp, 0, 0),
  stream: "s",
  timestamp,
  message,
  ingestion: 0,
});

const select = (forward: boolean, limit: number, events: readonly StoredEvent[]) => {
  const selection = new Selection(forward, limit);
  for (const one of events) selection.add(one);
  return selection;
};

test("keeps the first events by their order, however they come", () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }));
  fc.assert(
    fc.property(times, fc.boolean(), fc.integer({ min: 1, max: 5 }), (given, forward, limit) => {
      const { events, more } = select(
        forward,
        limit,
        given.map((time) => event(time)),
      ).page();
      const rising = [...given].sort((a, b) => a - b);
      const wanted = forward ? rising.slice(0, limit) : rising.slice(-limit);
      expect(events.map(({ timestamp }) => timestamp)).toEqual(wanted);
      expect(more).toBe(given.length > limit);
    }),
  );
});

test("keeps to a mebibyte, but gives an event that is larger alone", () => {
  const large = "x".repeat(600 * 1024);
  expect(select(true, 10, [event(2, large), event(1, large)]).page()).toMatchObject({
    events: [{ timestamp: 1 }],
    more: true,
  });
  const huge = "x".repeat(2 * 1024 * 1024);
  expect(select(true, 10, [event(1, huge)]).page()).toMatchObject({
    events: [{ timestamp: 1 }],
    more: false,
  });
});

test("knows what cannot come into the page any more", () => {
  const full = select(true, 2, [event(1), event(3), event(5)]);
  expect(full.isClosedTo(eventId(2, 0, 0))).toBe(false);
  expect(full.isClosedTo(eventId(4, 0, 0))).toBe(true);
  const open = select(true, 2, [event(1)]);
  expect(open.isClosedTo(eventId(4, 0, 0))).toBe(false);
});
