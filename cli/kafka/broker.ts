import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  BROKER_FORMAT,
  BROKER_JAVA,
  BROKER_LOGGING,
  BROKER_MAIN,
  BROKER_STARTED,
  brokerProperties,
} from "../../contract/kafka";
import { signalGroup, spawnLeashed } from "../../local";
import { LabError } from "../lab-error";
import { freePort } from "./ports";

export interface BrokerRun {
  /** Path of the Java program. */
  java: string;
  /** Folder of the jars. */
  jars: string;
  /** Its data; what is there is taken up again. */
  directory: string;
  /** On 127.0.0.1. */
  port: number;
  signal: AbortSignal;
}

export interface RunningBroker extends AsyncDisposable {
  /** `127.0.0.1:9092` */
  readonly bootstrap: string;
  /** Resolves when it has ended, with its last words. */
  readonly ended: Promise<string>;
  /** Ends it in order. */
  stop(): Promise<void>;
}

/** A broker that closes its logs takes a second; one that takes longer has lost nothing, since it reads them when it starts. */
const STOP_MS = 15_000;

const LAST_LINES = 12;

/**
 * Starts a broker of this machine, a cluster by itself on loopback, which cannot outlive this process.
 * @returns once it serves
 * @throws LabError with its last words when it does not
 */
export async function startBroker(run: BrokerRun): Promise<RunningBroker> {
  const { directory, port, signal } = run;
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    join(directory, "server.properties"),
    brokerProperties({
      address: "127.0.0.1",
      loopback: "127.0.0.1",
      ports: { inside: port, controller: await freePort() },
      data: "data",
    }),
  );
  writeFileSync(join(directory, "log4j2.properties"), BROKER_LOGGING);
  const format = new JavaProcess(run, [...BROKER_FORMAT, "server.properties"]);
  const { code } = await format.closed;
  signal.throwIfAborted();
  if (code !== 0) throw notStarted(format.lastLines);
  const broker = new JavaProcess(run, [BROKER_MAIN, "server.properties"]);
  const serves = await broker.says(BROKER_STARTED);
  if (signal.aborted) await broker.stop();
  signal.throwIfAborted();
  if (!serves) throw notStarted(broker.lastLines);
  return {
    bootstrap: `127.0.0.1:${port}`,
    ended: broker.closed.then(() => broker.lastLines),
    stop: () => broker.stop(),
    [Symbol.asyncDispose]: () => broker.stop(),
  };
}

function notStarted(lastLines: string): LabError {
  return new LabError(
    `Apache Kafka did not start. Its last words:\n${lastLines}\n`,
    "Mend what it says, or start with an empty folder.",
  );
}

/** A Java program of Kafka's, its output kept for whoever wants to know why it ended. */
class JavaProcess {
  readonly closed: Promise<{ code: number | null }>;
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  readonly #listeners = new Set<(line: string) => void>();

  constructor({ java, jars, directory, signal }: BrokerRun, args: readonly string[]) {
    const options = ["-Dlog4j2.configurationFile=log4j2.properties", "-cp", join(jars, "*")];
    this.#child = spawnLeashed(java, [...BROKER_JAVA, ...options, ...args], {
      cwd: directory,
      env: { PATH: process.env.PATH ?? "", HOME: directory },
    });
    this.closed = once(this.#child, "close").then(([code]: unknown[]) => ({
      code: typeof code === "number" ? code : null,
    }));
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", (line) => this.#hear(line));
    }
    const end = (): void => signalGroup(this.#child, "SIGTERM");
    signal.addEventListener("abort", end, { once: true });
    void this.closed.then(() => signal.removeEventListener("abort", end));
  }

  get lastLines(): string {
    return this.#lines.join("\n");
  }

  /** @returns whether it has said so before it ended */
  says(words: string): Promise<boolean> {
    return new Promise((resolve) => {
      const listen = (line: string): void => {
        if (line.includes(words)) resolve(true);
      };
      this.#listeners.add(listen);
      void this.closed.then(() => resolve(false));
    });
  }

  async stop(): Promise<void> {
    signalGroup(this.#child, "SIGTERM");
    const timer = setTimeout(() => signalGroup(this.#child, "SIGKILL"), STOP_MS);
    await this.closed;
    clearTimeout(timer);
  }

  #hear(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > LAST_LINES) this.#lines.shift();
    for (const listen of this.#listeners) listen(line);
  }
}
