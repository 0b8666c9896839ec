import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createFunction, invoke, lambdaUnderTest } from "../../../../../support/lambda";

describe("requests to the response URL", () => {
  it.each([
    [
      "https.request without a port, as CDK's handlers make it",
      "https.request({ hostname: url.hostname, path: url.pathname, method: 'PUT' }, answered)",
    ],
    [
      "https.request with port 443",
      "https.request({ hostname: url.hostname, port: 443, path: url.pathname, method: 'PUT' }, answered)",
    ],
    [
      "https.request of a URL",
      "https.request('https://' + url.hostname + url.pathname, { method: 'PUT' }, answered)",
    ],
  ])("reach the cloud by %s", async (_, request) => {
    await using test = await lambdaUnderTest();
    test.cloud.routes.set("callback", (incoming, response) =>
      response.end(`${incoming.method} ${incoming.url}`),
    );
    await createFunction(
      test.lambda,
      `const https = require('https');
       exports.handler = ({ address }) => new Promise((resolve, reject) => {
         const url = new URL(address);
         const answered = (response) => response.on('data', (text) => resolve(String(text)));
         ${request}.on('error', reject).end('body');
       });`,
    );
    const address = `${test.cloud.endpoint}/_lab/callback/1`;
    expect(await invoke(test.lambda, { address })).toMatchObject({ answer: "PUT /_lab/callback/1" });
  });

  it("go where they say when it is another host", async () => {
    await using test = await lambdaUnderTest();
    const server = createServer((_, response) => response.end("plain"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await createFunction(
      test.lambda,
      `const https = require('https');
       exports.handler = ({ port }) => new Promise((resolve) =>
         https.get({ hostname: '127.0.0.1', port }).on('error', (error) => resolve(error.code)));`,
    );
    const { answer } = await invoke(test.lambda, { port });
    server.close();
    // TLS against a server that speaks none: the request was left alone.
    expect(answer).toMatch(/EPROTO|ERR_SSL|ECONNRESET/);
  });
});
