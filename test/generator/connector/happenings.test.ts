import { type ConnectorHappening, printConnector } from "../../../generator/connector/happenings";

const heartbeat = { lag: 3, messages: 10, records: 2, failedEntries: 0, failedCalls: 0, reason: null };

test("heartbeats are JSON, for programs", () => {
  expect(JSON.parse(printConnector({ kind: "heartbeat", heartbeat }))).toEqual({ connector: heartbeat });
});

test.each<[ConnectorHappening, string]>([
  [{ kind: "joined", partitions: [0, 2] }, "reads partitions 0, 2"],
  [{ kind: "joined", partitions: [] }, "reads partitions none"],
  [
    { kind: "refused", reason: "AccessDeniedException", message: "no", advice: "Grant it." },
    "they stay in the topic: AccessDeniedException: no. Grant it.",
  ],
  [{ kind: "accepted-again" }, "get through again"],
  [{ kind: "lag-unknown", message: "closed" }, "how far it is: closed"],
  [{ kind: "heartbeat-log-failed", message: "denied" }, "do not reach the log group: denied"],
  [{ kind: "readiness-failed", message: "ended with 1" }, "not told that it is ready: ended with 1"],
  [{ kind: "stopped", messages: 7 }, "stopped with 7 messages carried"],
])("%j is a sentence", (happening, part) => {
  expect(printConnector(happening)).toContain(part);
});
