import type { Callback, Route } from "../core/cloud";
import { uuid } from "../core/ids";

/** One-time addresses below `/_lab/callback/`: whoever knows one may PUT an answer, as with a presigned URL. */
export class Callbacks {
  private readonly open = new Map<string, (body: Uint8Array) => void>();

  constructor(private readonly endpoint: () => string) {}

  create(signal: AbortSignal): Callback {
    const id = uuid();
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      this.open.set(id, resolve);
      signal.addEventListener("abort", () => {
        this.open.delete(id);
        reject(signal.reason);
      });
    });
    // Whoever opened it may look at the answer later than it fails.
    answer.catch(() => undefined);
    return { url: `${this.endpoint()}/_lab/callback/${id}`, answer };
  }

  readonly route: Route = (request, response) => {
    const id = (request.url ?? "").split("?")[0]?.split("/").at(-1) ?? "";
    const resolve = this.open.get(id);
    if (request.method !== "PUT" || !resolve) {
      response.writeHead(resolve ? 405 : 403).end();
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      this.open.delete(id);
      response.writeHead(200).end();
      resolve(Buffer.concat(chunks));
    });
  };
}
