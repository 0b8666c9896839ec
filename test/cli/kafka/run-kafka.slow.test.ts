import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { openKafkajs, quietKafka } from "../../../cli/kafka/clients/kafkajs";
import { runKafka } from "../../../cli/kafka/run-kafka";
import { classFolder } from "../../support/class-folder";
import { testWith } from "../../support/needs";
import { recordedOutput } from "../../support/output";
import { gone } from "../../support/processes";
import { ROOT } from "../../support/source-files";

/** Runs it until it says that it is ready, does something with it, and ends it. */
async function whileRunning(
  data: string | undefined,
  act: (bootstrap: string) => Promise<void>,
): Promise<number> {
  const end = new AbortController();
  const output = recordedOutput();
  let ready: (bootstrap: string) => void = () => undefined;
  const bootstrap = new Promise<string>((resolve) => (ready = resolve));
  const heard = {
    ...output,
    print: (line: string) => {
      output.print(line);
      const found = /^kafka ready (.*)$/.exec(line)?.[1];
      if (found !== undefined) ready(found);
    },
  };
  const running = runKafka({ port: 0, ...(data !== undefined && { data }) }, heard, end.signal);
  await act(await Promise.race([bootstrap, running.then(() => Promise.reject(new Error("it ended")))]));
  end.abort();
  return running;
}

async function produce(bootstrap: string, values: string[]): Promise<void> {
  const producer = quietKafka(bootstrap).producer();
  await producer.connect();
  await producer.send({
    topic: "practice",
    acks: -1,
    messages: values.map((value) => ({ key: "k", value })),
  });
  await producer.disconnect();
}

async function valuesOf(bootstrap: string): Promise<string[]> {
  const port = await openKafkajs(bootstrap);
  const messages = await port.read("practice");
  await port.close();
  return messages.map(({ value }) => value);
}

testWith("java", "serves the lab's topics, and keeps what was written over a restart", async () => {
  using folder = classFolder();
  const code = await whileRunning(folder.path, async (bootstrap) => {
    await produce(bootstrap, ["one", "two"]);
    expect(await valuesOf(bootstrap)).toEqual(["one", "two"]);
  });
  expect(code).toBe(0);
  await whileRunning(folder.path, async (bootstrap) => {
    await produce(bootstrap, ["three"]);
    expect(await valuesOf(bootstrap)).toEqual(["one", "two", "three"]);
  });
});

testWith("java", "no broker outlives the command, even when that is killed", async () => {
  const lab = spawn(process.execPath, ["bin/lab.js", "kafka", "--port", "0"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: lab.stdout })) if (line.startsWith("kafka ready")) break;
  const children = spawn("pgrep", ["-f", "-P", String(lab.pid), "kafka"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let pids = "";
  children.stdout.on("data", (text) => (pids += text));
  await once(children, "close");
  const [broker] = pids.trim().split("\n").map(Number);
  if (!broker) throw new Error("no broker was found");
  const exit = once(lab, "exit");
  lab.kill("SIGKILL");
  await exit;
  await gone(broker);
});
