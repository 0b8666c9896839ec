import { OBJECT_ROOT } from "../../contract/object-key";
import { transform } from "../../lambda/transform/transform";
import type { CloudEvent } from "../../local";
import { sentLines } from "../generator/sent-lines";
import { classFolder } from "../support/class-folder";
import { startTestCloud } from "../support/cloud";
import { inventory } from "../support/inventory";
import { cdkCli } from "../support/program";
import { deliveredLines, type Seat, seatOf, stateDirectory } from "../support/seat";

const CLASS = `
class: journey
roster: roster.csv
rate: 100
buffer: { seconds: 2, mebibytes: 1 }
`;
const SEATS = ["s01", "s02", "s03"];

/** How many lines each seat has to deliver before its generator is stopped. */
const WANTED = 500;

/** Lines of each stream, counted from the cloud's own events. */
class Lines {
  readonly accepted = new Map<string, number>();
  readonly settled = new Map<string, number>();

  take(event: CloudEvent): void {
    if (event.name === "recordsAccepted") this.count(this.accepted, event.stream, event.lines);
    if (event.name === "bufferFlushed") this.count(this.settled, event.stream, event.lines);
  }

  private count(map: Map<string, number>, stream: string, lines: number): void {
    map.set(stream, (map.get(stream) ?? 0) + lines);
  }
}

test("three seats deploy, every line that a generator says it sent arrives, and nothing is left when they are destroyed", async () => {
  await using cloud = await startTestCloud();
  using folder = classFolder();
  folder.write("roster.csv", `seat,name\n${SEATS.map((seat) => `${seat},A Name`).join("\n")}\n`);
  const context = `class=${folder.write("class.yaml", CLASS)}`;
  const before = await inventory(cloud);
  const lines = new Lines();
  cloud.events.subscribe((event) => lines.take(event));

  await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "--concurrency", "3", "-c", context);
  const seats = await Promise.all(SEATS.map((seat) => seatOf(cloud, `Lab-journey-${seat}`)));
  const settled = (seat: Seat): number => lines.settled.get(seat.stream) ?? 0;
  const accepted = (seat: Seat): number => lines.accepted.get(seat.stream) ?? 0;
  await until(() => seats.every((seat) => settled(seat) >= WANTED));

  const instances = seats.flatMap((seat) => seat.instances);
  await cloud.call("ec2", "StopInstances", { InstanceIds: instances });
  await Promise.all(instances.map(stopped));
  await until(() => seats.every((seat) => settled(seat) === accepted(seat)));

  for (const seat of seats) {
    const sent = seat.instances.flatMap((instance) => sentLines(stateDirectory(cloud, instance)));
    expect(sent.length).toBeGreaterThanOrEqual(WANTED);
    expect(sent.length).toBe(accepted(seat));
    const delivered = await deliveredLines(cloud, seat.bucket, OBJECT_ROOT);
    expect(delivered.sort()).toEqual(sent.map(asJson).sort());
  }

  await cdkCli(cloud, "destroy", "--all", "--force", "-c", context);
  expect(await inventory(cloud)).toEqual(before);

  /** Waits from event to event until it is so. */
  async function until(so: () => boolean): Promise<void> {
    while (!so()) await new Promise<void>((resolve) => nextEvent(resolve));
  }

  function nextEvent(resolve: () => void): void {
    const end = cloud.events.subscribe(() => {
      end();
      resolve();
    });
  }

  async function stopped(instance: string): Promise<void> {
    const state = async (): Promise<string | undefined> => {
      const { Reservations } = await cloud.call<{
        Reservations: { Instances: { State: { Name: string } }[] }[];
      }>("ec2", "DescribeInstances", { InstanceIds: [instance] });
      return Reservations[0]?.Instances[0]?.State.Name;
    };
    while ((await state()) !== "stopped") await new Promise<void>((resolve) => nextEvent(resolve));
  }
}, 180_000);

/** What the transform makes of one line. */
function asJson(line: string): string {
  const outcome = transform(Buffer.from(`${line}\n`).toString("base64"));
  if (outcome.result !== "Ok")
    throw new Error(`the generator made a line that the transform refuses: ${line}`);
  return Buffer.from(outcome.data, "base64").toString().trimEnd();
}
