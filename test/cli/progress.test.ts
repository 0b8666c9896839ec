import { buffered, ClassProgress, type SeatProgress } from "../../cli/progress";
import type { CloudEvents } from "../../local/core/events";

const STACK = "Lab-a-s01";
const STREAM = "AWS::KinesisFirehose::DeliveryStream";

const open = (): ClassProgress => new ClassProgress(["s02", "s01"], (seat) => `Lab-a-${seat}`);

function stackEvent(
  progress: ClassProgress,
  logicalId: string,
  status: string,
  more: Partial<CloudEvents["stackEvent"]> = {},
): SeatProgress | undefined {
  return progress.take({
    ...{ name: "stackEvent", at: 0, region: "us-east-1", stackName: STACK, stackId: "id" },
    ...{ logicalId, status, resourceType: "AWS::S3::Bucket", ...more },
  });
}

const accepted = (progress: ClassProgress, stream: string, lines: number): SeatProgress | undefined =>
  progress.take({
    name: "recordsAccepted",
    at: 0,
    stream,
    region: "us-east-1",
    records: 1,
    bytes: 1,
    lines,
    arrival: 0,
  });

const flushed = (progress: ClassProgress, buffer: string, lines: number): SeatProgress | undefined =>
  progress.take({
    ...{
      name: "bufferFlushed",
      at: 0,
      stream: "stream-1",
      region: "us-east-1",
      buffer,
      bucket: "b",
      key: "k",
    },
    ...{ reason: "size", records: 1, bytes: 1, lines, oldest: 0, milliseconds: 1 },
  });

describe("the progress of a class", () => {
  test("begins with every seat waiting, in the roster's order", () => {
    const nothing = { resources: { done: 0, begun: 0 }, sent: 0, delivered: 0, failed: 0 };
    expect(open().all()).toEqual([
      { seat: "s02", ...nothing },
      { seat: "s01", ...nothing },
    ]);
  });

  test("shows a stack's own status, which counts for no resource", () => {
    const progress = open();
    expect(stackEvent(progress, STACK, "CREATE_IN_PROGRESS")).toMatchObject({
      seat: "s01",
      status: "CREATE_IN_PROGRESS",
      resources: { done: 0, begun: 0 },
    });
    expect(progress.all()[0]).not.toHaveProperty("status");
  });

  test("counts a resource once when it is begun, and once when it stands", () => {
    const progress = open();
    for (const status of ["CREATE_IN_PROGRESS", "CREATE_IN_PROGRESS", "CREATE_COMPLETE", "UPDATE_COMPLETE"])
      stackEvent(progress, "Bucket", status);
    expect(stackEvent(progress, "Role", "CREATE_FAILED")?.resources).toEqual({ done: 1, begun: 2 });
  });

  test("counts the lines of a seat's stream from when the stream is known", () => {
    const progress = open();
    expect(accepted(progress, "stream-1", 5)).toBeUndefined();
    stackEvent(progress, "Stream", "CREATE_IN_PROGRESS", { resourceType: STREAM });
    expect(accepted(progress, "stream-1", 5)).toBeUndefined();
    stackEvent(progress, "Stream", "CREATE_COMPLETE", { resourceType: STREAM, physicalId: "stream-1" });
    accepted(progress, "stream-1", 100);
    accepted(progress, "stream-1", 20);
    flushed(progress, "delivery", 70);
    const seat = flushed(progress, "error", 3);
    expect(seat).toMatchObject({ seat: "s01", sent: 120, delivered: 70, failed: 3 });
    expect(seat && buffered(seat)).toBe(47);
  });

  test("counts no line twice: backups and what is being processed are no deliveries", () => {
    const progress = open();
    stackEvent(progress, "Stream", "CREATE_COMPLETE", { resourceType: STREAM, physicalId: "stream-1" });
    expect([flushed(progress, "backup", 9), flushed(progress, "processing", 9)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(progress.all()[1]).toMatchObject({ delivered: 0, failed: 0 });
  });

  test("does not concern itself with other stacks and other events", () => {
    const progress = open();
    expect(stackEvent(progress, "Bucket", "CREATE_COMPLETE", { stackName: "Lab-b-s01" })).toBeUndefined();
    expect(progress.take({ name: "objectDeleted", at: 0, bucket: "b", key: "k" })).toBeUndefined();
  });
});
