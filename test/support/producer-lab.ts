import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { DeliveryLab } from "./delivery-lab";
import { ROOT } from "./source-files";

/** How a producer ended, what it said, and what it kept. */
export interface Sent {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Contents of the file of what the stream did not take; undefined when it made none. */
  unsent: string | undefined;
}

/** Streams for producers to put to, with faults to put in their way. */
export class ProducerLab implements AsyncDisposable {
  private constructor(private readonly lab: DeliveryLab) {}

  static async open(): Promise<ProducerLab> {
    return new ProducerLab(await DeliveryLab.open());
  }

  /** @returns the stream's name; its objects lie below `name/` */
  stream(name: string): Promise<string> {
    return this.lab.makeStream(name, { Prefix: `${name}/` });
  }

  /** Runs a producer in a folder of its own, with lines on its standard input. */
  async send(
    stream: string,
    program: string,
    args: readonly string[],
    input: string | Buffer = "",
  ): Promise<Sent> {
    const cwd = mkdtempSync(join(tmpdir(), "loglab-producer-"));
    try {
      const env = {
        ...this.lab.target.environment,
        LAB_STREAM: stream,
        TS_NODE_CWD: ROOT,
        TS_NODE_PROJECT: join(ROOT, "tsconfig.json"),
      };
      const child = spawn(program, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
      child.stdin.on("error", () => undefined).end(input);
      const [stdout, stderr, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "close") as Promise<[number | null]>,
      ]);
      const kept = readdirSync(cwd).find((name) => name.startsWith("unsent-"));
      return {
        code,
        stdout,
        stderr,
        unsent: kept === undefined ? undefined : readFileSync(join(cwd, kept), "latin1"),
      };
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  }

  /** Turns a fault of the local cloud on, for a while. */
  async fault(stream: string, fault: object): Promise<void> {
    const answer = await fetch(`${this.lab.target.environment.AWS_ENDPOINT_URL}/_lab/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ stream, ...fault }),
    });
    if (answer.status !== 201) throw new Error(await answer.text());
  }

  /** @returns what stands in the bucket below `name/`, as soon as it is so many bytes or more */
  async arrived(name: string, bytes: number): Promise<string> {
    const objects = await this.lab.delivered(`${name}/`, bytes);
    return Buffer.concat(objects.map(({ body }) => body)).toString("latin1");
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.lab[Symbol.asyncDispose]();
  }
}

/** Lines of 250 bytes without their LF, each unlike the others. */
export function numberedLines(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `line ${n} `.padEnd(249, "."));
}
