import type { FilterLogEventsCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import type { Service } from "../../../../../local/core/service";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream, putMessages } from "../../../../support/logs";

async function filter(logs: Service, input: object = {}) {
  const answer = await act<FilterLogEventsCommandOutput>(logs, "FilterLogEvents", {
    logGroupName: "g",
    ...input,
  });
  const found = (answer.events ?? []).map(({ logStreamName, message }) => `${logStreamName} ${message}`);
  return { found, nextToken: answer.nextToken };
}

describe("FilterLogEvents", () => {
  it("interleaves the streams of a group by time", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "CreateLogStream", { logGroupName: "g", logStreamName: "t" });
    const now = cloud.clock.now();
    await putMessages(logs, ["a", "b"], now, "t");
    await putMessages(logs, ["c"], now, "s");
    expect((await filter(logs)).found).toEqual(["t a", "s c", "t b"]);
    expect((await filter(logs, { logStreamNamePrefix: "t" })).found).toEqual(["t a", "t b"]);
    expect((await filter(logs, { logStreamNames: ["s"] })).found).toEqual(["s c"]);
    await logs.stop();
  });

  it("filters by pattern and includes the end of the time range", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const now = cloud.clock.now();
    await putMessages(logs, ["ERROR 1", "fine", "ERROR 2"], now);
    expect((await filter(logs, { filterPattern: "ERROR", endTime: now + 2 })).found).toHaveLength(2);
    expect((await filter(logs, { filterPattern: "ERROR", endTime: now + 1 })).found).toEqual(["s ERROR 1"]);
    await logs.stop();
  });

  it("pages through all of it once", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const messages = Array.from({ length: 25 }, (_, i) => `m${i}`);
    await putMessages(logs, messages, cloud.clock.now());
    const seen = [];
    let nextToken: string | undefined;
    do {
      const answer = await filter(logs, { limit: 10, nextToken });
      seen.push(...answer.found);
      nextToken = answer.nextToken;
    } while (nextToken);
    expect(seen).toEqual(messages.map((message) => `s ${message}`));
    await logs.stop();
  });

  it("refuses a stream that is not there, and names together with a prefix", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await expect(filter(logs, { logStreamNames: ["none"] })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
    await expect(filter(logs, { logStreamNames: ["s"], logStreamNamePrefix: "s" })).rejects.toMatchObject({
      code: "InvalidParameterException",
    });
  });
});
