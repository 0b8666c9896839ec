/** A delivery stream that takes everything and keeps nothing, in a process of its own: the generator's other side. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    let records = 0;
    for (let at = body.indexOf('"Data"'); at >= 0; at = body.indexOf('"Data"', at + 1)) records++;
    const RequestResponses = Array.from({ length: records }, () => ({ RecordId: "0" }));
    response.setHeader("content-type", "application/x-amz-json-1.1");
    response.end(JSON.stringify({ FailedPutCount: 0, Encrypted: false, RequestResponses }));
    process.send?.({ size: body.length, records });
  });
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
