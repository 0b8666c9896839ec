import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Call } from "../../core/action";
import { isAwsError } from "../../core/errors";
import type { Engine } from "../engine";
import { validationError } from "../errors";

export interface TemplateInput {
  TemplateBody?: string | undefined;
  TemplateURL?: string | undefined;
  UsePreviousTemplate?: boolean | undefined;
}

/** Most bytes of a template that is fetched. */
const LARGEST = 1_000_000;

/**
 * Finds the text of the template that a request means.
 * @param previous text of the stack's template
 * @throws AwsError ValidationError
 */
export async function templateText(
  engine: Engine,
  call: Call,
  { TemplateBody: body, TemplateURL: url, UsePreviousTemplate: keep }: TemplateInput,
  previous?: string,
): Promise<string> {
  const given = [body, url, keep || undefined].filter((source) => source !== undefined).length;
  if (given === 0) throw validationError("Either Template URL or Template Body must be specified.");
  if (given > 1) {
    throw validationError(
      "You cannot specify more than one of TemplateBody, TemplateURL and UsePreviousTemplate.",
    );
  }
  if (keep) {
    if (previous === undefined) throw validationError("There is no previous template to use.");
    return previous;
  }
  return body ?? fetchTemplate(engine, call, url ?? "");
}

async function fetchTemplate({ cloud }: Engine, call: Call, url: string): Promise<string> {
  const { Bucket, Key } = locate(url);
  const text = await cloud
    .call<{ Body?: Readable | Uint8Array }>(call.identity, "s3", "GetObject", { Bucket, Key })
    .then(async ({ Body }) => {
      const bytes =
        Body instanceof Uint8Array ? Buffer.from(Body) : Body ? await buffer(Body) : Buffer.alloc(0);
      return bytes;
    })
    .catch((error: unknown) => {
      if (!isAwsError(error)) throw error;
      throw validationError(
        `S3 error: ${error.message}\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html`,
      );
    });
  if (text.length > LARGEST) throw validationError(`Template may not exceed ${LARGEST} bytes in size.`);
  return text.toString("utf8");
}

/**
 * Host-style and path-style URLs of AWS, and of the local cloud itself.
 * @throws AwsError ValidationError
 */
function locate(url: string): { Bucket: string; Key: string } {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    if (!url.startsWith("s3://")) throw validationError("TemplateURL must be a supported URL.");
    throw validationError(
      `S3 error: Domain name specified in ${url.slice(5).split("/")[0]} is not a valid S3 domain`,
    );
  }
  const { hostname, pathname } = new URL(url);
  const path = decodeURIComponent(pathname.slice(1));
  const hosted =
    /^(.+)\.s3[.-][a-z0-9.-]*amazonaws\.com(\.cn)?$/.exec(hostname) ??
    /^(.+?)\.(?:s3\.)?localhost$/.exec(hostname);
  if (hosted?.[1]) return { Bucket: hosted[1], Key: path };
  const slash = path.indexOf("/");
  const known = /^s3[.-][a-z0-9.-]*amazonaws\.com(\.cn)?$|^(127\.0\.0\.1|localhost)$/.test(hostname);
  if (!known || slash < 0) throw validationError("TemplateURL must be a supported URL.");
  return { Bucket: path.slice(0, slash), Key: path.slice(slash + 1) };
}
