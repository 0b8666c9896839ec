import type { IncomingMessage, ServerResponse } from "node:http";
import type { Cloud } from "../../../core/cloud";
import type { CodeStore } from "./code-store";

/** @returns the name below `/_lab/` where archives can be fetched by their hash, as from a presigned URL */
export const codeRoute = ({ region }: Cloud): string => `lambda-code-${region}`;

/** Answers with an archive. */
export async function serveCode(
  code: CodeStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const id = /\/([0-9a-f]{64})$/.exec(request.url ?? "")?.[1];
  const archive = id && (await code.archive({ id, size: 0 }).catch(() => undefined));
  if (!archive) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, { "content-type": "application/zip", "content-length": archive.length })
    .end(archive);
}
