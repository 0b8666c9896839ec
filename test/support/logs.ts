import type { Service } from "../../local/core/service";
import { createLogs } from "../../local/services/logs";
import { act, type FakeCloud } from "./fake-cloud";

/** CloudWatch Logs with a group `g` and a stream `s`. */
export async function logsWithStream(cloud: FakeCloud): Promise<Service> {
  const logs = createLogs(cloud);
  await act(logs, "CreateLogGroup", { logGroupName: "g" });
  await act(logs, "CreateLogStream", { logGroupName: "g", logStreamName: "s" });
  return logs;
}

/** Puts messages, a millisecond apart, from a time on. */
export async function putMessages(
  logs: Service,
  messages: readonly string[],
  from: number,
  logStreamName = "s",
): Promise<object> {
  const logEvents = messages.map((message, i) => ({ timestamp: from + i, message }));
  return act(logs, "PutLogEvents", { logGroupName: "g", logStreamName, logEvents });
}
