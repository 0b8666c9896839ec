import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ownAddress } from "../../../generator/broker/own-address";

/** A metadata service that knows the instance's private name. */
async function metadataService(
  name: string,
  token = "a token",
): Promise<AsyncDisposable & { endpoint: string }> {
  const server = createServer((request, response) => {
    if (request.method === "PUT" && request.url === "/latest/api/token") return void response.end("a token");
    const isKnown =
      request.url === "/latest/meta-data/local-hostname" &&
      request.headers["x-aws-ec2-metadata-token"] === token;
    response.writeHead(isKnown ? 200 : 401).end(name);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test("an instance is reached at what its private name stands for, and reaches itself on the loopback", async () => {
  await using service = await metadataService("10.0.0.4");
  expect(await ownAddress({ AWS_EC2_METADATA_SERVICE_ENDPOINT: service.endpoint })).toEqual({
    address: "10.0.0.4",
    loopback: "127.0.0.1",
  });
});

test("where the name itself stands for a loopback address, that is all that there is", async () => {
  await using service = await metadataService("127.77.1.2");
  expect(await ownAddress({ AWS_EC2_METADATA_SERVICE_ENDPOINT: `${service.endpoint}/` })).toEqual({
    address: "127.77.1.2",
    loopback: "127.77.1.2",
  });
});

test("says what the metadata service answered when it refuses", async () => {
  await using service = await metadataService("10.0.0.4", "another token");
  await expect(ownAddress({ AWS_EC2_METADATA_SERVICE_ENDPOINT: service.endpoint })).rejects.toThrow(
    "The metadata service answered 401",
  );
});
