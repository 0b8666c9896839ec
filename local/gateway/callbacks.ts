import type { Callback, Route } from "../core/cloud";
import { uuid } from "../core/ids";

/** Answers are short: CloudFormation takes 4,096 bytes of a custom resource. */
const LONGEST_ANSWER = 1024 * 1024;

/** One-time addresses below `/_lab/callback/`: whoever knows one may PUT an answer, as with a presigned URL. */
export class Callbacks {
  private readonly open = new Map<string, (body: Uint8Array) => void>();

  /** @param endpoint root of the HTTP edge */
  constructor(private readonly endpoint: () => string) {}

  /** Opens an address until it is answered or the signal aborts. */
  create(signal: AbortSignal): Callback {
    const id = uuid();
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      const close = (): void => {
        this.open.delete(id);
        reject(signal.reason);
      };
      if (signal.aborted) return close();
      signal.addEventListener("abort", close, { once: true });
      this.open.set(id, (body) => {
        this.open.delete(id);
        signal.removeEventListener("abort", close);
        resolve(body);
      });
    });
    // Whoever opened it may look at the answer later than it fails.
    answer.catch(() => undefined);
    return { url: `${this.endpoint()}/_lab/callback/${id}`, answer };
  }

  readonly route: Route = (request, response) => {
    const id = (request.url ?? "").split("?")[0]?.split("/").at(-1) ?? "";
    const refuse = (status: number): void => void response.writeHead(status, { connection: "close" }).end();
    if (!this.open.has(id)) return refuse(403);
    if (request.method !== "PUT") return refuse(405);
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST_ANSWER) chunks.push(chunk);
    });
    request.on("end", () => {
      if (length > LONGEST_ANSWER) return refuse(413);
      const take = this.open.get(id);
      if (!take) return refuse(403);
      response.writeHead(200).end();
      take(Buffer.concat(chunks));
    });
  };
}
