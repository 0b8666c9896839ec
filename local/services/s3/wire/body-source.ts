import { Readable } from "node:stream";
import type { PutObjectCommandInput } from "@aws-sdk/client-s3";
import { incompleteBody } from "../errors";

/** The body of a PutObject or UploadPart in any form in which a caller may hand it over. */
export type Body = PutObjectCommandInput["Body"];

/**
 * Reads a body of whatever form.
 * @throws AwsError IncompleteBody when the client goes away before its end
 */
export async function* bytesOf(body: Body): AsyncGenerator<Uint8Array> {
  if (body === undefined) return;
  if (typeof body === "string") yield Buffer.from(body);
  else if (body instanceof Uint8Array) yield body;
  else {
    try {
      for await (const chunk of chunksOf(body)) {
        yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      }
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === "ECONNRESET" ? incompleteBody() : error;
    }
  }
}

/** A request's stream is left open when reading ends early: destroying it would cut off the answer too. */
function chunksOf(body: Exclude<Body, undefined | string | Uint8Array>): AsyncIterable<Uint8Array | string> {
  if (body instanceof Readable) return body.iterator({ destroyOnReturn: false });
  return (body instanceof Blob ? body.stream() : body) as AsyncIterable<Uint8Array | string>;
}
