import fc from "fast-check";
import { readCbor } from "../../local/gateway/wire/cbor-reader";
import { startTestCloud, type TestCloud } from "./cloud";
import { type Answered, SignedCalls, type Unsigned } from "./signed-call";

/** A cloud for the tests of a file, which may send it anything: after each it has no fault of its own and still answers. */
export interface Edge {
  readonly cloud: TestCloud;
  /** Sends whatever is made, the same on every run, and expects an answer of AWS's shape each time. */
  fuzz(service: string, made: fc.Arbitrary<Unsigned>, numRuns?: number): Promise<void>;
  send(service: string, call: Unsigned): Promise<Answered>;
}

/** To be called once, at the top of a test file. */
export function edgeOfTests(): Edge {
  const started: { cloud?: TestCloud; calls?: SignedCalls } = {};
  const broken: string[] = [];

  beforeAll(async () => {
    const cloud = await startTestCloud({ bootstrapped: false });
    Object.assign(started, { cloud, calls: new SignedCalls(cloud.port) });
    cloud.events.subscribe((event) => {
      if (event.name === "broken") broken.push(`${event.service}:${event.operation} ${event.stack}`);
    });
  });

  afterAll(async () => {
    started.calls?.[Symbol.dispose]();
    await started.cloud?.stop();
  });

  afterEach(async () => {
    expect(broken.splice(0)).toEqual([]);
    const health = await fetch(`${started.cloud?.endpoint}/_lab/health`);
    expect(await health.text()).toBe('{"status":"ready"}');
  });

  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("the cloud of these tests has not started");
    return value;
  };
  const send = (service: string, call: Unsigned) => there(started.calls).send(service, call);
  return {
    get cloud() {
      return there(started.cloud);
    },
    send,
    fuzz: (service, made, numRuns = 150) =>
      fc.assert(
        fc.asyncProperty(made, async (call) => expectAwsShape(await send(service, call), call.method)),
        { numRuns, seed: 20260115 },
      ),
  };
}

function codeOf({ headers, bytes }: Answered): unknown {
  const type = String(headers["content-type"] ?? "");
  if (headers["x-amzn-errortype"] !== undefined) return headers["x-amzn-errortype"];
  if (type.includes("xml")) return /<Code>([^<]*)<\/Code>/.exec(bytes.toString())?.[1];
  const body = type.includes("cbor") ? readCbor(bytes) : JSON.parse(bytes.toString());
  return (body as { __type: string }).__type.split("#").at(-1);
}

/** An SDK client could read the answer: an output, or an error with its code. */
export function expectAwsShape(answer: Answered, method: string): void {
  const { status } = answer;
  expect([500, 502, 503, 504]).not.toContain(status);
  if (status < 300 || status === 304 || method === "HEAD") return;
  const code = codeOf(answer);
  expect(code).toEqual(expect.stringMatching(/^[A-Z][\w.]+$/));
  expect(code).not.toBe("InternalFailure");
}

export const method = fc.constantFrom("GET", "PUT", "POST", "DELETE", "HEAD", "PATCH", "OPTIONS");
export const word = fc.string({ unit: "grapheme-ascii", maxLength: 30 });
export const token = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/);
export const segment = fc.string({ minLength: 1, maxLength: 20 }).map(encodeURIComponent);
