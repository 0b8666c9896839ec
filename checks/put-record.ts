import { findFailed } from "./bucket/failed";
import { findNumbered } from "./bucket/numbered";
import type { Point, Step } from "./step";

export const putRecord: Step = {
  id: "4",
  name: "put-record",
  title: "Put one record",
  minutes: 9,
  core: true,
  only: { source: ["direct-put", "kafka"] },
  goal: "Send one log line of your own, and find it in your bucket.",
  instruction: [
    {
      text: 'Put one line in the format that the web servers use, with your nonce in the path, and a line feed at its end:\n\n```\n203.0.113.7 - - [24/Nov/2026:10:00:00 +0000] "GET /nonce/<nonce>/0 HTTP/1.1" 200 512 "-" "me"\n```\n\nThe call is `PutRecord`. In Python:',
    },
    { code: "examples/producers/python/right.py", region: "put-record" },
    {
      text: "Then wait until the buffers are flushed, and look: `lab show last <seat>` prints the newest object, unpacked.",
    },
  ],
  hint: "Nothing arrives? Wait for both buffers, the processor's and the destination's. If your line turns up under `errors/`, it is not in the format: `lab show errors <seat>` tells why.",
  questions: [],
  check: async (lab, { begun }) => {
    const { nonce, at } = begun;
    const [found] = await findNumbered(lab, nonce, at);
    const what = "The line with your nonce lies in your bucket, as JSON.";
    if (found) return [{ what, met: true, told: found.object.key }];
    const [failed] = await findFailed(lab, nonce, at);
    return [
      failed ? { what, met: false, ...refused(failed.errorMessage, failed.object.key) } : absent(nonce),
    ];
  },
};

const refused = (message: string, key: string): Pick<Point, "told" | "hint"> => ({
  told: `It arrived, but could not be processed (${message}): ${key}`,
  hint: "Compare it with a line of the instruction, field by field, and put it again.",
});

const absent = (nonce: string): Point => ({
  what: "The line with your nonce lies in your bucket, as JSON.",
  met: false,
  told: `No line that asks for /nonce/${nonce}/ and a number has arrived.`,
  hint: "Wait until the buffers are flushed. The nonce is that of the last `lab begin`; another step's does not count.",
});
