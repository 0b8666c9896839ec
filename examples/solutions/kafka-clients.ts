import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { Kafka, logLevel } from "kafkajs";
import type { KafkaPort, Lab } from "../../checks";
import { PRACTICE_TOPIC } from "../../contract/kafka";

export const TOPIC = PRACTICE_TOPIC.name;

/** Opens the seat's Kafka, does something with it, and lets it go. */
export async function atBroker<T>({ kafka }: Lab, work: (port: KafkaPort) => Promise<T>): Promise<T> {
  if (kafka === undefined) throw new Error("this seat has no Kafka");
  const port = await kafka();
  try {
    return await work(port);
  } finally {
    await port.close();
  }
}

const clientOf = (bootstrap: string): Kafka =>
  new Kafka({ clientId: "solution", brokers: [bootstrap], logLevel: logLevel.NOTHING });

/** Sends `<word> 0`, `<word> 1`, … to the practice topic, with the keys k0 to k3. */
export async function sendNumbered(lab: Lab, word: string, count: number): Promise<void> {
  await atBroker(lab, async ({ bootstrap }) => {
    const producer = clientOf(bootstrap).producer();
    await producer.connect();
    const messages = Array.from({ length: count }, (_, number) => ({
      key: `k${number % 4}`,
      value: `${word} ${number}`,
    }));
    await producer.send({ topic: TOPIC, acks: -1, messages });
    await producer.disconnect();
  });
}

/** Reads the practice topic in a group to its end, commits, and leaves the group. @returns how many messages it read */
export async function readToEnd(lab: Lab, groupId: string): Promise<number> {
  return atBroker(lab, async (port) => {
    const left = new Map(
      (await port.ends(TOPIC))
        .filter(({ first, next }) => next > first)
        .map((one) => [one.partition, one.next]),
    );
    const consumer = clientOf(port.bootstrap).consumer({ groupId, sessionTimeout: 10_000 });
    await consumer.connect();
    await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
    let read = 0;
    await new Promise<void>((resolve, reject) => {
      const run = consumer.run({
        autoCommit: false,
        eachMessage: async ({ partition, message }) => {
          const next = Number(message.offset) + 1;
          read++;
          await consumer.commitOffsets([{ topic: TOPIC, partition, offset: String(next) }]);
          if (next >= (left.get(partition) ?? 0)) left.delete(partition);
          if (left.size === 0) resolve();
        },
      });
      run.catch(reject);
    });
    await consumer.disconnect();
    return read;
  });
}

/** Consumers of a solution, by the broker and the group that they are in; they cannot outlive this process. */
const members = new Map<string, ChildProcess[]>();

/** Starts consumers until a group has so many that this process has started. */
export async function startMembers(lab: Lab, group: string, count: number): Promise<void> {
  const bootstrap = await atBroker(lab, async (port) => port.bootstrap);
  const key = `${bootstrap} ${group}`;
  const running = (members.get(key) ?? []).filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  );
  while (running.length < count) running.push(startMember(bootstrap, group));
  members.set(key, running);
}

/** Kills one of them as a machine dies. */
export async function killMember(lab: Lab, group: string): Promise<void> {
  const bootstrap = await atBroker(lab, async (port) => port.bootstrap);
  members.get(`${bootstrap} ${group}`)?.pop()?.kill("SIGKILL");
}

function startMember(bootstrap: string, group: string): ChildProcess {
  const program = join(__dirname, "kafka-member.ts");
  const child = spawn(
    process.execPath,
    ["-r", "ts-node/register/transpile-only", program, bootstrap, group, TOPIC],
    {
      cwd: join(__dirname, "../.."),
      stdio: ["pipe", "ignore", "inherit"],
    },
  );
  // Nobody waits for it; its standard input ends with this process, and it with that.
  child.unref();
  const { stdin } = child;
  if (stdin && "unref" in stdin && typeof stdin.unref === "function") stdin.unref();
  return child;
}

/** Looks again and again: what happens within a broker is no event of anything else. */
export async function untilGroup(
  lab: Lab,
  group: string,
  holds: (sizes: readonly number[]) => boolean,
): Promise<void> {
  await atBroker(lab, async (port) => {
    for (;;) {
      lab.signal.throwIfAborted();
      const { members: now } = await port.group(group, TOPIC);
      if (holds(now.map(({ partitions }) => partitions.length))) return;
    }
  });
}
