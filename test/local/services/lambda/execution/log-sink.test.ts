import { AwsError } from "../../../../../local/core/errors";
import { ROOT } from "../../../../../local/core/identity";
import { LogSink } from "../../../../../local/services/lambda/execution/log-sink";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";

const refuse = (code: string) => () => {
  throw new AwsError(code, code);
};

function sinkOf(cloud: FakeCloud) {
  const put: string[] = [];
  cloud.answers.set("logs.CreateLogStream", () => ({}));
  cloud.answers.set("logs.PutLogEvents", ({ logEvents }: { logEvents: { message: string }[] }) => {
    put.push(logEvents.map(({ message }) => message).join("|"));
    return {};
  });
  return { sink: new LogSink(cloud, ROOT, "group", "stream"), put };
}

describe("a function's log", () => {
  it("goes to its stream, what is printed together in one request", async () => {
    await using cloud = await fakeCloud();
    const { sink, put } = sinkOf(cloud);
    sink.write("a");
    sink.write("b");
    await sink.drained();
    sink.write("c");
    await sink.drained();
    expect(put).toEqual(["a|b", "c"]);
    expect(cloud.calls.filter(({ operation }) => operation === "CreateLogStream")).toHaveLength(1);
  });

  it("makes the group when it is not there and the role may", async () => {
    await using cloud = await fakeCloud();
    const { sink, put } = sinkOf(cloud);
    let made = false;
    cloud.answers.set("logs.CreateLogStream", () => {
      if (!made) throw new AwsError("ResourceNotFoundException", "no group");
      return {};
    });
    cloud.answers.set("logs.CreateLogGroup", () => {
      made = true;
      return {};
    });
    sink.write("a");
    await sink.drained();
    expect(put).toEqual(["a"]);
  });

  it("is lost without a word when the role may not write it", async () => {
    await using cloud = await fakeCloud();
    const { sink, put } = sinkOf(cloud);
    cloud.answers.set("logs.CreateLogStream", refuse("AccessDeniedException"));
    sink.write("a");
    await sink.drained();
    expect(put).toEqual([]);
  });

  it("gives back the last four kibibytes of an invocation", async () => {
    await using cloud = await fakeCloud();
    const { sink } = sinkOf(cloud);
    sink.write("before");
    sink.beginTail();
    sink.write("x".repeat(5000));
    sink.write("end");
    const tail = Buffer.from(sink.takeTail(), "base64").toString();
    expect(tail).toHaveLength(4096);
    expect(tail.endsWith("xend")).toBe(true);
    await sink.drained();
  });

  it("keeps requests within what CloudWatch Logs takes", async () => {
    await using cloud = await fakeCloud();
    const { sink, put } = sinkOf(cloud);
    for (let i = 0; i < 8; i++) sink.write("y".repeat(250_000));
    await sink.drained();
    expect(put.length).toBeGreaterThan(1);
    for (const request of put) expect(request.length).toBeLessThan(1_000_000);
  });
});
