import { Worker } from "node:worker_threads";
import type { Clock } from "../../../core/clock";

/** What a query made of one text: all that it gave, or why it gave nothing. */
export type JqAnswer = { outputs: unknown[] } | { error: string };

interface Reply {
  id: number;
  output?: string;
  error?: string;
}

/** A query that runs longer is taken to run for ever. */
const LONGEST_QUERY_MS = 30_000;

/** Runs in the worker: WebAssembly blocks its thread, and a query may not end. */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const loaded = require(workerData.jq);
parentPort.on("message", async ({ id, input, query }) => {
  try {
    const jq = await loaded;
    parentPort.postMessage({ id, output: jq.raw(input, query, ["-c"]) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error.stderr || error.message || error) });
  }
});`;

/** jq itself, compiled to WebAssembly, in a thread of its own that starts with the first query. */
export class JqEngine {
  private worker: Worker | undefined;
  private calls = 0;

  constructor(private readonly clock: Clock) {}

  /**
   * Runs a query over JSON texts, each by itself.
   * @returns an answer a text, in their order
   */
  async query(query: string, texts: readonly string[]): Promise<JqAnswer[]> {
    if (texts.length === 0) return [];
    const each = `map(try {outputs: [(\n${query}\n)]} catch {error: (if type == "string" then . else tojson end)})`;
    const { output, error } = await this.run(`[${texts.join(",")}]`, each);
    if (output === undefined) return texts.map(() => ({ error: firstLine(error) }));
    return JSON.parse(output) as JqAnswer[];
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private run(input: string, query: string): Promise<Omit<Reply, "id">> {
    this.worker ??= start();
    const { worker } = this;
    const id = this.calls++;
    return new Promise((resolve) => {
      const end = (reply: Omit<Reply, "id">): void => {
        cancel();
        worker.off("message", answered);
        worker.off("exit", exited);
        resolve(reply);
      };
      const answered = (reply: Reply): void => {
        if (reply.id === id) end(reply);
      };
      const exited = (): void => {
        if (this.worker === worker) this.worker = undefined;
        end({ error: "The query did not come to an end." });
      };
      const cancel = this.clock.after(LONGEST_QUERY_MS, () => void worker.terminate());
      worker.on("message", answered).on("exit", exited);
      worker.postMessage({ id, input, query });
    });
  }
}

function start(): Worker {
  const worker = new Worker(PROGRAM, { eval: true, workerData: { jq: require.resolve("jq-web") } });
  // Its end is told to whoever waits for an answer.
  worker.on("error", () => undefined);
  worker.setMaxListeners(0);
  worker.unref();
  return worker;
}

const firstLine = (text = "jq failed"): string => text.split("\n")[0] ?? text;
