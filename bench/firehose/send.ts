import { Agent, request } from "node:http";

/** A request to send, and what its answer must show. */
export interface Shot {
  headers: Record<string, string>;
  body: Buffer;
}

export interface Sent {
  seconds: number;
  /** Milliseconds that each request took, sorted. */
  latencies: number[];
}

/** Requests under way at a time. */
const IN_FLIGHT = 4;

/**
 * Sends so many requests, going round the shots, four at a time.
 * @param accepted gets each answer with the index of its shot, and throws when it is not the one wanted
 */
export async function send(
  port: number,
  shots: readonly Shot[],
  count: number,
  accepted: (answer: Buffer, shot: number) => void,
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
  const latencies: number[] = [];
  const started = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next++ % shots.length;
      const shot = shots[index];
      if (!shot) return;
      const begun = performance.now();
      accepted(await post(port, agent, shot), index);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { seconds, latencies: latencies.sort((a, b) => a - b) };
}

function post(port: number, agent: Agent, { headers, body }: Shot): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port, method: "POST", path: "/", agent, headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const whole = Buffer.concat(chunks);
          if (answer.statusCode === 200) resolve(whole);
          else reject(new Error(`answered ${answer.statusCode}: ${whole.subarray(0, 300)}`));
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
