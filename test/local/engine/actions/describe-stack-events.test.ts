import type { DescribeStackEventsCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest, refusal } from "../engine-under-test";

describe("DescribeStackEvents", () => {
  it("gives the newest first, each with an id and a time of its own, and the client's token", async () => {
    await using engine = await engineUnderTest();
    const Resources = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`T${i}`, { Type: "Test::Thing", Properties: { Size: i } }]),
    );
    const { StackId } = await engine.create("demo", { Resources }, { ClientRequestToken: "mine" });
    const page = (NextToken?: string) =>
      engine.call<DescribeStackEventsCommandOutput>("DescribeStackEvents", { StackName: "demo", NextToken });
    const first = await page();
    const second = await page(first.NextToken);
    const events = [...(first.StackEvents ?? []), ...(second.StackEvents ?? [])];
    expect(events).toHaveLength(2 + 40 * 3);
    expect(new Set(events.map(({ EventId }) => EventId)).size).toBe(events.length);
    const times = events.map(({ Timestamp }) => Timestamp?.getTime() ?? 0);
    expect(times.every((time, i) => i === 0 || time < (times[i - 1] ?? 0))).toBe(true);
    expect(events.every(({ ClientRequestToken }) => ClientRequestToken === "mine")).toBe(true);
    expect(events[0]).toMatchObject({
      LogicalResourceId: "demo",
      PhysicalResourceId: StackId,
      ResourceType: "AWS::CloudFormation::Stack",
      ResourceStatus: "CREATE_COMPLETE",
    });
    const resource = events.find(({ LogicalResourceId }) => LogicalResourceId === "T7");
    expect(resource).toMatchObject({
      ResourceProperties: '{"Size":7}',
      EventId: expect.stringMatching(/^T7-CREATE_COMPLETE-2026-/),
    });
  });

  it("remembers those of a deleted stack by its id", async () => {
    await using engine = await engineUnderTest();
    const { StackId = "" } = await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    await engine.delete("demo");
    expect((await engine.events(StackId)).at(-1)).toBe("demo DELETE_COMPLETE");
    expect(await refusal(engine.events("demo"))).toBe("Stack [demo] does not exist");
  });
});
