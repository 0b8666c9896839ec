import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { lastHeartbeats } from "../../../cli/status/heartbeats";

const NOW = Date.parse("2026-11-24T12:00:00Z");

const beat = (host: string, secondsAgo: number, made: number) => ({
  timestamp: NOW - secondsAgo * 1000,
  message: JSON.stringify({ heartbeat: { host, made, sent: made - 1 } }),
});

function look(...pages: { events: object[]; nextToken?: string }[]) {
  const client = new CloudWatchLogsClient({ region: "us-east-1" });
  let page = 0;
  const send = async () => pages[page++];
  return lastHeartbeats(Object.assign(client, { send }), "group", NOW, new AbortController().signal);
}

test("of each generator the last heartbeat counts, and of all the one that is silent longest", async () => {
  const events = [beat("web1", 20, 90), beat("web2", 15, 40), beat("web1", 10, 100)];
  expect(await look({ events })).toEqual({ oldest: NOW - 15_000, made: 140, sent: 138 });
});

test("further pages are read", async () => {
  const pages = [{ events: [beat("web1", 20, 90)], nextToken: "more" }, { events: [beat("web1", 10, 100)] }];
  expect(await look(...pages)).toMatchObject({ made: 100 });
});

test("whatever else stands there is no heartbeat, and none is none", async () => {
  const events = [
    { timestamp: NOW, message: "hello" },
    { timestamp: NOW, message: '{"heartbeat":{"host":1}}' },
  ];
  expect(await look({ events })).toBeUndefined();
});
